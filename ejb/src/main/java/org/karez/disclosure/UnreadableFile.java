package org.karez.disclosure;

import java.util.List;

/** Says that a file cannot be read as what it was given for; nothing of it is used. */
public class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    UnreadableFile(List<Violation> violations, Throwable cause) {
        super(violations.toString(), cause);
        this.violations = List.copyOf(violations);
    }

    UnreadableFile(Violation violation) {
        this(List.of(violation), null);
    }

    /** Why; at least one. */
    public List<Violation> violations() {
        return violations;
    }
}

package org.karez.shared;

/** Says that content is not opened yet: the installation asks why its reader opens it, and he has not said so lately. */
public class ReasonWanted extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final transient Subject subject;

    public ReasonWanted(Subject subject) {
        super(ViewRule.REASON);
        this.subject = subject;
    }

    /** What he wanted to open. */
    public Subject subject() {
        return subject;
    }
}

package org.karez.disclosure;

import java.io.Serializable;
import java.util.List;

/**
 * One thing that is wrong with a report, where, and what was expected.
 *
 * @param kind what is wrong
 * @param line counted from 1; 0 when it concerns the whole file
 * @param column counted from 1; 0 when it concerns the whole file
 * @param path the field, such as {@code report/transaction[3]/t_from/from_person/first_name}; empty for the whole file
 * @param value what stands there, shortened; empty when nothing does
 * @param expected what the kind says: codes that are allowed, elements that are missing, a bound
 */
public record Violation(ViolationKind kind, int line, int column, String path, String value, List<String> expected)
        implements Serializable {

    private static final int LONGEST_VALUE = 200;

    public Violation {
        value = Fitting.cut(value, LONGEST_VALUE);
        expected = List.copyOf(expected);
    }

    static Violation ofFile(ViolationKind kind, String... expected) {
        return new Violation(kind, 0, 0, "", "", List.of(expected));
    }

    /** The field's own name, the last step of its path. */
    public String field() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Values for the placeholders of the sentence at {@link ViolationKind#mendKey}: field, value, expected. */
    public Object[] arguments() {
        return new Object[] {field(), value, String.join(", ", expected)};
    }
}

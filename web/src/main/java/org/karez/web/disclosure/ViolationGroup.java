package org.karez.web.disclosure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.karez.disclosure.Violation;
import org.karez.disclosure.ViolationKind;
import org.karez.web.shared.Texts;

/**
 * The violations of one kind, as a page shows them.
 *
 * @param kind the kind
 * @param count how many, those included that are folded into the one before them
 * @param rows those that stand for themselves
 */
public record ViolationGroup(ViolationKind kind, int count, List<Row> rows) implements Serializable {

    /** So many of each kind are shown before anybody asks for all. */
    private static final int FIRST = 5;

    /** A list of codes that is longer is cut on the page; the sheet has it whole. */
    private static final int MOST_EXPECTED = 12;

    /** One violation in the reader's language. */
    public record Row(int line, String path, String value, String mend) implements Serializable {}

    /** The first of them. */
    public List<Row> first() {
        return rows.subList(0, Math.min(FIRST, rows.size()));
    }

    /** Whether there are more than the first. */
    public boolean isLonger() {
        return rows.size() > FIRST;
    }

    /** The groups of a report, the largest first. What only repeats the violation before it counts with that one. */
    static List<ViolationGroup> of(List<Violation> violations) {
        Map<ViolationKind, List<Row>> rows = new EnumMap<>(ViolationKind.class);
        Map<ViolationKind, Integer> counts = new EnumMap<>(ViolationKind.class);
        ViolationKind before = null;
        for (Violation violation : violations) {
            if (violation.kind() != ViolationKind.REFUSED_VALUE || before == null) {
                before = violation.kind();
                rows.computeIfAbsent(before, kind -> new ArrayList<>()).add(row(violation));
            }
            counts.merge(before, 1, Integer::sum);
        }
        return rows.entrySet().stream()
                .map(group -> new ViolationGroup(group.getKey(), counts.get(group.getKey()), group.getValue()))
                .sorted((one, other) -> Integer.compare(other.count(), one.count()))
                .toList();
    }

    private static Row row(Violation violation) {
        List<String> expected = violation.expected();
        String words = expected.size() <= MOST_EXPECTED
                ? String.join(", ", expected)
                : String.join(", ", expected.subList(0, MOST_EXPECTED)) + ", \u2026";
        return new Row(
                violation.line(),
                violation.path(),
                violation.value(),
                Texts.sentence(violation.kind().mendKey(), List.of(violation.field(), violation.value(), words)));
    }
}

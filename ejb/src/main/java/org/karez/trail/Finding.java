package org.karez.trail;

import java.time.Instant;
import java.util.UUID;
import org.karez.shared.State;

/**
 * Something that a verification found to be wrong.
 *
 * @param kind what is wrong
 * @param subjectKind kind of the subject, as stored
 * @param subjectId identifier of the subject
 * @param label how people know the subject, as far as anything still tells it
 * @param number the entry's number, null when it concerns the subject as a whole
 * @param at the entry's date, or that of the nearest entry where it is missing; null where nothing tells
 * @param field which column, or field of the business row; null when it concerns the whole entry
 * @param expected what it should be, by the entries; null when that is nothing
 * @param found what it is; null when that is nothing
 */
public record Finding(
        FindingKind kind,
        String subjectKind,
        UUID subjectId,
        String label,
        Integer number,
        Instant at,
        String field,
        String expected,
        String found) {

    /** The kind of subject of what concerns the tree over all trails, and no subject. */
    static final String TREE = "TREE";

    private static final UUID NOBODY = new UUID(0, 0);

    private static final int LONGEST_FIELD = 80;
    private static final int LONGEST_TEXT = 4000;

    /** What was tampered with may say what no database keeps: a finding of it can be kept all the same. */
    public Finding {
        label = Told.text(label, LONGEST_TEXT);
        at = Told.possible(at);
        field = Told.text(field, LONGEST_FIELD);
        expected = Told.text(expected, LONGEST_TEXT);
        found = Told.text(found, LONGEST_TEXT);
    }

    /** Whether it concerns no subject, but the tree over all trails. */
    public boolean isTree() {
        return subjectKind.equals(TREE);
    }

    /** Which of several the field is, as it stands behind the colon; of the tree: which leaf, hashes or checkpoint. */
    public String which() {
        return field == null ? "" : field.substring(field.indexOf(':') + 1);
    }

    /** Something that is wrong with the tree itself; the field says where. */
    static Finding ofTree(FindingKind kind, Instant at, String field, Object expected, Object found) {
        return new Finding(kind, TREE, NOBODY, "", null, at, field, text(expected), text(found));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** All of it in one line, with its place among the findings. */
    String line(int position) {
        return State.line(position, kind, subjectKind, subjectId, label, number, at, field, expected, found);
    }
}

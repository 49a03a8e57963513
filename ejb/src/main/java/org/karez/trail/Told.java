package org.karez.trail;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.karez.shared.SubjectKind;

/**
 * What columns of stored entries tell. Whoever alters them behind Karez may write what no entry can say: it is null then, so that
 * the auditor sees the entry all the same. What is wrong with it, a verification says.
 */
final class Told {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** NUL, and halves of characters. */
    private static final Pattern UNKEPT = Pattern.compile("[\\x00\\p{Cs}]");

    private Told() {}

    /** A moment as {@code state_time} writes it. */
    static Instant moment(Object column) {
        try {
            return column == null ? null : Instant.parse((String) column);
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }

    /** The moment; null when it is none that people write. */
    static Instant possible(Instant moment) {
        return moment == null || moment.isBefore(FIRST) || moment.isAfter(LAST) ? null : moment;
    }

    /**
     * A text as the database can keep it.
     *
     * @param longest a longer one ends with an ellipsis
     */
    static String text(String told, int longest) {
        if (told == null) {
            return null;
        }
        String cut = told.length() <= longest ? told : told.substring(0, longest - 1) + "\u2026";
        return UNKEPT.matcher(cut).replaceAll("\ufffd");
    }

    /** The kind of a subject. */
    static SubjectKind kind(Object column) {
        return Stream.of(SubjectKind.values())
                .filter(kind -> kind.name().equals(column))
                .findFirst()
                .orElse(null);
    }
}

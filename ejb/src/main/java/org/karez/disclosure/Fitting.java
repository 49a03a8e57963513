package org.karez.disclosure;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings what reporters write to what parties and assets can hold. The whole text stays in the report, which is kept with the case. */
final class Fitting {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_FILE_NAME = 200;

    private Fitting() {}

    /** At most so many characters; a longer text ends with an ellipsis. */
    static String cut(String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "\u2026";
    }

    /** A code of ISO 3166-1 alpha-2, or null where the reporter wrote something else. */
    static String country(String reported) {
        String code = reported == null ? "" : reported.strip().toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? code : null;
    }

    /** A code of three letters, or null. */
    static String currency(String reported) {
        return reported != null && reported.matches("[A-Z]{3}") ? reported : null;
    }

    /** A moment as exact as the database keeps it; null for none. */
    static LocalDateTime clock(LocalDateTime reported) {
        return reported == null ? null : reported.truncatedTo(ChronoUnit.MICROS);
    }

    /** A file's name alone, without folders and control characters. */
    static String fileName(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        int from = Math.max(0, plain.length() - LONGEST_FILE_NAME);
        return plain.isEmpty() ? "report.xml" : plain.substring(from);
    }

    /** Those of the parts that say something. */
    static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }

    /** An address in one line; null for none. */
    static String address(Disclosure.Address address) {
        return address == null
                ? null
                : joined(
                        ", ",
                        address.street(),
                        address.town(),
                        address.city(),
                        address.zip(),
                        address.state(),
                        address.country());
    }

    /** Appends {@code name: value} on a line of its own, when there is a value. */
    static void line(StringBuilder text, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            text.append(text.isEmpty() ? "" : "\n").append(name).append(": ").append(value);
        }
    }
}

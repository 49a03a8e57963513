package org.karez.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person, entity or account that a report names, once or often.
 *
 * <p>Two appearances are the same party when they share a strong key and contradict each other in nothing that does not change.
 */
public sealed interface ReportedParty permits ReportedPerson, ReportedEntity, ReportedAccount {

    /** What writers of numbers put in and leave out as they like. */
    Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]");

    /** Every place where the report names it, in the report's order. */
    List<Disclosure.Appearance> appearances();

    /** What alone tells that two appearances are the same party. */
    Set<String> keys();

    /** What does not change: two appearances that differ in one of these are two parties, whatever keys they share. */
    Map<String, String> traits();

    /** Both as one: what this one leaves out is taken from the other, lists are joined. */
    ReportedParty mergedWith(ReportedParty other);

    /** A number as it is compared: without spaces, dashes and case. */
    static String normal(String text) {
        return text == null
                ? ""
                : PUNCTUATION.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /**
     * Whether a number can tell two parties apart. Reporters who do not know one write 0, N/A, 9999 or Z0000000, and everybody
     * whose number is unknown would become one person.
     */
    static boolean tells(String number) {
        String digits = normal(number).replaceAll("\\P{Nd}", "");
        return digits.length() >= 3 && digits.chars().distinct().count() > 1;
    }

    /** Notes what does not change, when it is known. */
    static void note(Map<String, String> traits, String name, Object value) {
        if (value != null) {
            traits.put(name, value.toString());
        }
    }

    static <T> T first(T one, T other) {
        return one != null ? one : other;
    }

    static <T> List<T> joined(List<T> one, List<T> other) {
        Set<T> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }
}

package org.karez.trail;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the entries of a chain tell of their subject, taken together: the last state, and each part as it was stated last. Entries
 * that came from elsewhere tell nothing; of those that changed places, the later one counts.
 */
final class ToldState {

    /**
     * The text of a field, and the entry that states it.
     *
     * @param text what it says
     * @param number the entry's number
     * @param at the entry's date
     */
    record Told(String text, int number, Instant at) {}

    /** Takes a field in which the row and its entries differ. */
    @FunctionalInterface
    interface Difference {

        /**
         * One difference.
         *
         * @param field which
         * @param told what the entries say, with the entry that says so
         * @param row what the row says; null when it says nothing
         */
        void found(String field, Told told, String row);
    }

    private final String subject;
    private final Map<String, Told> parts = new TreeMap<>();
    private Map<String, String> state = Map.of();
    private Told stating;

    ToldState(UUID subject) {
        this.subject = subject.toString();
    }

    /** Takes what the next entry states. */
    void take(StoredEntry entry, Map<String, Object> members) {
        if (!subject.equals(members.get("subject"))) {
            return;
        }
        int number = members.get("number") instanceof Integer stated ? stated : 0;
        Map<String, String> stated = texts(members.get("state"));
        if (!stated.isEmpty() && (stating == null || number >= stating.number())) {
            state = stated;
            stating = new Told(null, number, entry.at());
        }
        texts(members.getOrDefault("parts", Map.of())).forEach((field, text) -> {
            Told before = parts.get(field);
            if (before == null || number >= before.number()) {
                parts.put(field, new Told(text, number, entry.at()));
            }
        });
    }

    /** A member that is known to hold texts alone. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(Object member) {
        return (Map<String, String>) member;
    }

    /** The entry that told a state last; null when none did. */
    Told stating() {
        return stating;
    }

    Map<String, String> state() {
        return state;
    }

    /** Tells every field in which the row says something else, in the order of their names. */
    void compare(Map<String, String> row, Difference difference) {
        Set<String> fields = new TreeSet<>(row.keySet());
        fields.addAll(state.keySet());
        fields.addAll(parts.keySet());
        for (String field : fields) {
            Told told = told(field);
            if (!Objects.equals(told.text(), row.get(field))) {
                difference.found(field, told, row.get(field));
            }
        }
    }

    private Told told(String field) {
        Told part = parts.get(field);
        if (part == null) {
            return new Told(state.get(field), stating.number(), stating.at());
        }
        return part.text().isEmpty() ? new Told(null, part.number(), part.at()) : part;
    }
}

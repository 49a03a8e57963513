package org.karez.shared;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Collects what holds of a subject, as plain text by field. The same texts can be derived from the business row in SQL (the
 * {@code *_state} views), so that a verification can hold one against the other. What is not known is left out.
 */
public final class State {

    private final SortedMap<String, String> texts = new TreeMap<>();

    /** Puts a field; amounts become {@code 1250.5 USD}, elements are joined by semicolons, everything else becomes its own text. */
    public State put(String field, Object value) {
        if (value instanceof Money money) {
            texts.put(field, money.amount().stripTrailingZeros().toPlainString() + " " + money.currency());
        } else if (value instanceof Collection<?> elements) {
            put(field, elements.stream().map(Object::toString).collect(Collectors.joining("; ")));
        } else if (value != null && !value.toString().isEmpty()) {
            texts.put(field, value.toString());
        }
        return this;
    }

    /** The fields in order. */
    public Map<String, String> map() {
        return Collections.unmodifiableSortedMap(texts);
    }
}

package org.karez.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects what holds of a subject, as plain text by field. The same texts can be derived from the business row in SQL (the
 * {@code *_state} views), so that a verification can hold one against the other. What is not known is left out.
 */
public final class State {

    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private final SortedMap<String, String> texts = new TreeMap<>();

    /** Puts a field's {@link #text}, when it says something. */
    public State put(String field, Object value) {
        String text = text(value);
        if (!text.isEmpty()) {
            texts.put(field, text);
        }
        return this;
    }

    /** The fields in order. */
    public Map<String, String> map() {
        return Collections.unmodifiableSortedMap(texts);
    }

    /** Values in one line from which each can be told again, as {@code state_line} writes it in SQL. */
    public static String line(Object... values) {
        List<String> texts = Stream.of(values).map(State::text).toList();
        return CanonicalJson.text(texts);
    }

    /**
     * A value's text: amounts become {@code 1250.5 USD}, moments have the microseconds that the database keeps, elements are joined
     * by semicolons, nothing is empty.
     */
    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Money money) {
            return text(money.amount()) + " " + money.currency();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Instant moment) {
            return moment.truncatedTo(ChronoUnit.MICROS).toString();
        }
        if (value instanceof LocalDateTime moment) {
            return WALL_CLOCK.format(moment);
        }
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(Object::toString).collect(Collectors.joining("; "));
        }
        return value.toString();
    }
}

package org.karez.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** The members of a JSON object, each of which must be there and of its type; anything else is an {@link IllegalArgumentException}. */
public final class Members {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{0,39}");
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{3}(?:[0-9]{3})?)?Z");

    private final Map<?, ?> values;

    private Members(Map<?, ?> values) {
        this.values = values;
    }

    /** The members of an object that has these and no others. */
    public static Members of(Object value, String... names) {
        if (value instanceof Map<?, ?> map && map.keySet().equals(Set.of(names))) {
            return new Members(map);
        }
        throw new IllegalArgumentException("not an object with " + String.join(", ", names));
    }

    /** A text. */
    public String text(String name) {
        return as(String.class, name);
    }

    int number(String name) {
        return as(Integer.class, name);
    }

    public List<?> list(String name) {
        return as(List.class, name);
    }

    Map<?, ?> map(String name) {
        return as(Map.class, name);
    }

    /** Texts by name. */
    Map<String, String> texts(String name) {
        Map<String, String> texts = new TreeMap<>();
        map(name).forEach((key, value) -> texts.put((String) key, cast(String.class, value, name)));
        return texts;
    }

    UUID id(String name) {
        return UUID.fromString(matching(ID, name));
    }

    String kind(String name) {
        return matching(KIND, name);
    }

    /** A moment in its one spelling, to the microsecond at most. */
    public Instant time(String name) {
        String text = matching(TIME, name);
        try {
            Instant time = Instant.parse(text);
            if (time.toString().equals(text)) {
                return time;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no moment: " + name, e);
        }
        throw new IllegalArgumentException("a moment in another spelling: " + name);
    }

    /** A text of that pattern. */
    public String matching(Pattern pattern, String name) {
        String text = text(name);
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("malformed: " + name);
        }
        return text;
    }

    private <T> T as(Class<T> type, String name) {
        return cast(type, values.get(name), name);
    }

    private static <T> T cast(Class<T> type, Object value, String name) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + name);
    }
}

package org.karez.shared;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes values as canonical JSON of RFC 8785 (JSON Canonicalization Scheme): members sorted by the UTF-16 code units of their
 * names, no white space, the shortest escapes. Knows texts, integers, truth values, lists and maps; no fractions, which entries
 * never hold. {@link CanonicalReader} reads it back.
 */
public final class CanonicalJson {

    private final StringBuilder json = new StringBuilder(256);

    private CanonicalJson() {}

    /**
     * The value's canonical bytes, in UTF-8.
     *
     * @throws IllegalArgumentException when a text holds half a surrogate pair: section 3.2.2.2 wants an error, not a replacement
     */
    public static byte[] bytes(Object value) {
        return utf8(text(value));
    }

    /**
     * The bytes of canonical text, or of a piece of it.
     *
     * @throws IllegalArgumentException when it holds half a surrogate pair
     */
    public static byte[] utf8(String json) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("no canonical form for a text with half a surrogate pair", e);
        }
    }

    /** The value's canonical text. */
    public static String text(Object value) {
        CanonicalJson writer = new CanonicalJson();
        writer.write(value);
        return writer.json.toString();
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof Collection<?> list) {
            writeList(list);
        } else if (value instanceof Integer || value instanceof Boolean) {
            json.append(value);
        } else if (value instanceof String text) {
            writeText(text);
        } else {
            throw new IllegalArgumentException("no canonical form for " + value);
        }
    }

    private void writeMap(Map<?, ?> map) {
        // String's natural order is that of UTF-16 code units: section 3.2.3.
        char separator = '{';
        for (Map.Entry<?, ?> member : new TreeMap<>(map).entrySet()) {
            json.append(separator);
            writeText((String) member.getKey());
            json.append(':');
            write(member.getValue());
            separator = ',';
        }
        json.append(map.isEmpty() ? "{}" : "}");
    }

    private void writeList(Collection<?> list) {
        char separator = '[';
        for (Object element : list) {
            json.append(separator);
            write(element);
            separator = ',';
        }
        json.append(list.isEmpty() ? "[]" : "]");
    }

    private void writeText(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < 0x20) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}

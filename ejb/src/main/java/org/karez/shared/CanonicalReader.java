package org.karez.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@link CanonicalJson} writes, and nothing else: the same content in any other spelling (spaces, another order of
 * members, a longer escape) is refused, so that what is read has exactly one sequence of bytes.
 */
public final class CanonicalReader {

    /** Entries nest three deep; bytes that nest on and on must not exhaust the stack. */
    private static final int DEEPEST = 16;

    /** What is decoded in place of bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final String json;
    private int at;
    private int depth;

    private CanonicalReader(String json) {
        this.json = json;
    }

    /**
     * The members of an object.
     *
     * @return texts, integers, truth values, lists and maps by name
     * @throws IllegalArgumentException when the bytes are not canonical JSON, saying where
     */
    public static Map<String, Object> members(byte[] bytes) {
        CanonicalReader reader = new CanonicalReader(decode(bytes));
        Map<String, Object> members = reader.map();
        if (reader.at < reader.json.length()) {
            throw reader.refusal();
        }
        return members;
    }

    private static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        // What is no UTF-8 was replaced; unless the character itself stands there.
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    private Object value() {
        return switch (peek()) {
            case '"' -> text();
            case '{' -> map();
            case '[' -> list();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> integer();
        };
    }

    private Map<String, Object> map() {
        Map<String, Object> members = new LinkedHashMap<>();
        enter('{');
        String last = null;
        while (peek() != '}') {
            if (last != null) {
                take(',');
            }
            String name = text();
            if (last != null && last.compareTo(name) >= 0) {
                throw refusal();
            }
            take(':');
            members.put(name, value());
            last = name;
        }
        leave('}');
        return members;
    }

    private List<Object> list() {
        List<Object> elements = new ArrayList<>();
        enter('[');
        while (peek() != ']') {
            if (!elements.isEmpty()) {
                take(',');
            }
            elements.add(value());
        }
        leave(']');
        return elements;
    }

    private Integer integer() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') {
            at++;
        }
        String digits = json.substring(start, at);
        try {
            Integer number = Integer.valueOf(digits);
            if (number.toString().equals(digits)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal().getMessage(), e);
        }
        throw refusal();
    }

    private Boolean word(String word, Boolean meaning) {
        if (!json.startsWith(word, at)) {
            throw refusal();
        }
        at += word.length();
        return meaning;
    }

    private String text() {
        take('"');
        int start = at;
        char c = peek();
        while (c != '"' && c != '\\' && c >= ' ') {
            at++;
            c = peek();
        }
        if (c == '"') {
            return json.substring(start, at++);
        }
        StringBuilder text = new StringBuilder(json.substring(start, at));
        while (peek() != '"') {
            c = json.charAt(at++);
            if (c < ' ') {
                throw refusal();
            }
            text.append(c == '\\' ? escaped() : c);
        }
        at++;
        return text.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\' -> c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> control();
            default -> throw refusal();
        };
    }

    /** Only control characters without a short escape are written by their number. */
    private char control() {
        for (char c = 0; c < ' '; c++) {
            if (json.startsWith("%04x".formatted((int) c), at) && "\b\t\n\f\r".indexOf(c) < 0) {
                at += 4;
                return c;
            }
        }
        throw refusal();
    }

    private void enter(char bracket) {
        take(bracket);
        if (++depth > DEEPEST) {
            throw refusal();
        }
    }

    private void leave(char bracket) {
        take(bracket);
        depth--;
    }

    private char peek() {
        if (at >= json.length()) {
            throw refusal();
        }
        return json.charAt(at);
    }

    private void take(char wanted) {
        if (peek() != wanted) {
            throw refusal();
        }
        at++;
    }

    private IllegalArgumentException refusal() {
        return new IllegalArgumentException("not canonical JSON at character " + at);
    }
}

package org.karez.test;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a caller gets to see of a result: all that is reachable from it, as one text. */
final class Seen {

    private final StringBuilder text = new StringBuilder();
    private final Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());

    private Seen() {}

    static String text(Object... results) throws IllegalAccessException {
        Seen seen = new Seen();
        for (Object result : results) {
            seen.look(result);
        }
        return seen.text.toString();
    }

    /** Whether there is nothing in it at all. */
    static boolean isNothing(Object result) {
        if (result instanceof Optional<?> maybe) {
            return maybe.isEmpty();
        }
        if (result instanceof Collection<?> many) {
            return many.isEmpty();
        }
        if (result instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        return result instanceof Number number && number.longValue() == 0 || "".equals(result);
    }

    private void look(Object value) throws IllegalAccessException {
        if (value == null) {
            return;
        }
        if (value instanceof Optional<?> maybe) {
            look(maybe.orElse(null));
        } else if (value instanceof Collection<?> many) {
            for (Object one : many) {
                look(one);
            }
        } else if (value instanceof Map<?, ?> map) {
            look(map.keySet());
            look(map.values());
        } else if (value instanceof byte[] bytes) {
            text.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        } else if (value instanceof ByteArrayOutputStream out) {
            look(out.toByteArray());
        } else if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                look(Array.get(value, i));
            }
        } else if (value.getClass().getName().startsWith("org.karez.")
                && !value.getClass().isEnum()) {
            lookInside(value);
        } else {
            text.append(value).append('\n');
        }
    }

    private void lookInside(Object value) throws IllegalAccessException {
        if (!known.add(value)) {
            return;
        }
        for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                // What the persistence provider weaves in is its own.
                if (!Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("_")) {
                    field.setAccessible(true);
                    look(field.get(value));
                }
            }
        }
    }
}

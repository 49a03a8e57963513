package org.karez.trail;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.karez.shared.CanonicalJson;
import org.karez.shared.CanonicalReader;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/**
 * What an entry of the trail says, before it is bytes.
 *
 * @param subject what it is about
 * @param number its place in the subject's chain, from one
 * @param previous SHA-256 of the entry before, empty for the first
 * @param at when, to the microsecond, which is what the database keeps
 * @param officer who acted
 * @param authority whose officer he was
 * @param event what happened
 * @param details the event's own values
 * @param state what held of the subject afterwards, empty for a view
 * @param parts what came to the subject with it, changed or went, by field; empty texts for what went
 */
public record EntryBody(
        Subject subject,
        int number,
        byte[] previous,
        Instant at,
        UUID officer,
        UUID authority,
        String event,
        Map<String, Object> details,
        Map<String, String> state,
        Map<String, String> parts) {

    private static final String PARTS = "parts";

    private static final Set<String> MEMBERS = Set.of(
            "v",
            "kind",
            "subject",
            "owner",
            "number",
            "previous",
            "at",
            "officer",
            "authority",
            "event",
            "details",
            "state");

    public EntryBody {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** An entry without parts. */
    public EntryBody(
            Subject subject,
            int number,
            byte[] previous,
            Instant at,
            UUID officer,
            UUID authority,
            String event,
            Map<String, Object> details,
            Map<String, String> state) {
        this(subject, number, previous, at, officer, authority, event, details, state, Map.of());
    }

    /** The entry for an event, which the database puts into its place. */
    public static EntryBody of(DomainEvent event, Instant at, UUID officer, UUID authority) {
        return new EntryBody(
                event.subject(), 1, new byte[0], at, officer, authority, event.name(), details(event), event.state());
    }

    /** The same with parts. */
    public EntryBody with(Map<String, String> told) {
        return new EntryBody(subject, number, previous, at, officer, authority, event, details, state, told);
    }

    /** The canonical bytes: what is stored, and what is hashed. */
    public byte[] bytes() {
        Pieces pieces = pieces();
        byte[] counted = String.valueOf(number).getBytes(StandardCharsets.US_ASCII);
        byte[] linked = HexFormat.of().formatHex(previous).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(
                        pieces.begin.length + counted.length + pieces.middle.length + linked.length + pieces.end.length)
                .put(pieces.begin)
                .put(counted)
                .put(pieces.middle)
                .put(linked)
                .put(pieces.end)
                .array();
    }

    /**
     * The canonical bytes but for the entry's place in its chain.
     *
     * @param begin what comes before the number
     * @param middle what comes between the number and the hash of the entry before
     * @param end what comes after that
     */
    record Pieces(byte[] begin, byte[] middle, byte[] end) {}

    /** The pieces between which the place belongs. Members are sorted: what is canonical as a piece is so in the whole. */
    Pieces pieces() {
        Map<String, Object> before = Map.of(
                "at",
                at.toString(),
                "authority",
                authority.toString(),
                "details",
                details,
                "event",
                event,
                "kind",
                subject.kind().name());
        Map<String, Object> between = new HashMap<>(
                Map.of("officer", officer.toString(), "owner", subject.owner().toString()));
        // Few entries bring any: the others do without the member.
        if (!parts.isEmpty()) {
            between.put(PARTS, parts);
        }
        Map<String, Object> after =
                Map.of("state", state, "subject", subject.id().toString(), "v", 1);
        return new Pieces(
                piece("{", before, ",\"number\":"), piece(",", between, ",\"previous\":\""), piece("\",", after, "}"));
    }

    private static byte[] piece(String begin, Map<String, Object> members, String end) {
        String object = CanonicalJson.text(members);
        return CanonicalJson.utf8(begin + object.substring(1, object.length() - 1) + end);
    }

    /**
     * The members of stored bytes, as {@link #bytes} writes them.
     *
     * @throws IllegalArgumentException when the bytes are no entry's, saying why
     */
    public static Map<String, Object> members(byte[] bytes) {
        Map<String, Object> members = CanonicalReader.members(bytes);
        int others = 0;
        if (members.containsKey(PARTS)) {
            requireTexts(members, PARTS, 1);
            others = 1;
        }
        if (members.size() != MEMBERS.size() + others || !members.keySet().containsAll(MEMBERS)) {
            throw new IllegalArgumentException("not the members of an entry: " + members.keySet());
        }
        requireTexts(members, "state", 0);
        return members;
    }

    /** What stored bytes tell beside the subject and its state; nothing when they are no entry's. */
    static Map<String, Object> details(byte[] bytes) {
        Map<String, Object> details = new TreeMap<>();
        try {
            if (members(bytes).get("details") instanceof Map<?, ?> told) {
                told.forEach((name, value) -> details.put((String) name, value));
            }
        } catch (IllegalArgumentException notAnEntry) {
            // Somebody changed the stored bytes: a verification says what.
            details.clear();
        }
        return details;
    }

    private static void requireTexts(Map<String, Object> members, String name, int least) {
        boolean holds = members.get(name) instanceof Map<?, ?> texts && texts.size() >= least;
        if (holds) {
            for (Object text : ((Map<?, ?>) members.get(name)).values()) {
                holds &= text instanceof String;
            }
        }
        if (!holds) {
            throw new IllegalArgumentException(name + " is not a map of texts");
        }
    }

    /** SHA-256 of an entry's bytes. */
    public static byte[] hash(byte[] bytes) {
        return digest().digest(bytes);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Map<String, Object> details(DomainEvent event) {
        Map<String, Object> details = new TreeMap<>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            String name = component.getName();
            if (!name.equals("subject") && !name.equals("state")) {
                Object value = plain(value(event, component));
                if (value != null) {
                    details.put(name, value);
                }
            }
        }
        return details;
    }

    private static Object value(DomainEvent event, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event's component cannot be read: " + component, e);
        }
    }

    private static Object plain(Object value) {
        if (value == null || value instanceof Integer || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new TreeMap<>();
            map.forEach((key, element) -> plain.put(key.toString(), plain(element)));
            return plain;
        }
        if (value instanceof Collection<?> elements) {
            List<Object> plain = new ArrayList<>();
            elements.forEach(element -> plain.add(plain(element)));
            return plain;
        }
        return value.toString();
    }
}

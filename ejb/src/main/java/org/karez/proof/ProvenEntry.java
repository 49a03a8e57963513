package org.karez.proof;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An entry of the trail, read from its bytes.
 *
 * @param kind what its subject is
 * @param subject its subject
 * @param owner the authority that owned the subject
 * @param number its place in the subject's chain
 * @param previous SHA-256 of the entry before, in hexadecimal digits; empty for the first
 * @param at when
 * @param officer who acted
 * @param authority whose officer he was
 * @param event what happened
 * @param details the event's own values
 * @param state what held of the subject afterwards, by field
 * @param parts what the event stated of the subject's pieces, by piece; empty for most
 */
public record ProvenEntry(
        String kind,
        UUID subject,
        UUID owner,
        int number,
        String previous,
        Instant at,
        UUID officer,
        UUID authority,
        String event,
        Map<?, ?> details,
        Map<String, String> state,
        Map<String, String> parts) {

    private static final Pattern PREVIOUS = Pattern.compile("|[0-9a-f]{64}");
    private static final Pattern EVENT = Pattern.compile("[A-Za-z][A-Za-z0-9.]{0,199}");
    private static final int VERSION = 1;

    private static final String PARTS = "parts";
    private static final String[] MEMBERS = {
        "v", "kind", "subject", "owner", "number", "previous", "at", "officer", "authority", "event", "details", "state"
    };
    private static final String[] WITH_PARTS =
            Stream.concat(Stream.of(MEMBERS), Stream.of(PARTS)).toArray(String[]::new);

    /** @throws IllegalArgumentException when these are not the members of an entry, saying why */
    static ProvenEntry of(Map<String, Object> values) {
        boolean parted = values.containsKey(PARTS);
        Members members = Members.of(values, parted ? WITH_PARTS : MEMBERS);
        if (members.number("v") != VERSION || members.number("number") < 1) {
            throw new IllegalArgumentException(
                    "version " + members.number("v") + ", number " + members.number("number"));
        }
        Map<String, String> parts = parted ? members.texts(PARTS) : Map.of();
        if (parted && parts.isEmpty()) {
            throw new IllegalArgumentException("parts without any");
        }
        return new ProvenEntry(
                members.kind("kind"),
                members.id("subject"),
                members.id("owner"),
                members.number("number"),
                members.matching(PREVIOUS, "previous"),
                members.time("at"),
                members.id("officer"),
                members.id("authority"),
                members.matching(EVENT, "event"),
                members.map("details"),
                members.texts("state"),
                parts);
    }
}

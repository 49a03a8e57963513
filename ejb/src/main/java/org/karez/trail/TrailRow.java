package org.karez.trail;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.karez.shared.SubjectKind;

/**
 * An entry in a list.
 *
 * @param id order of arrival, where the next page goes on
 * @param kind of the subject
 * @param subject its identifier
 * @param label how people know the subject; empty when it cannot be seen
 * @param number the entry's place in the subject's chain
 * @param at when
 * @param officer name of who acted
 * @param authority code of his authority
 * @param event what happened
 * @param hash SHA-256 of the entry's bytes, in hexadecimal
 */
public record TrailRow(
        Long id,
        SubjectKind kind,
        UUID subject,
        String label,
        int number,
        Instant at,
        String officer,
        String authority,
        String event,
        String hash) {

    /** Selected from the database, where nothing but the subject's identifier tells what people call it. */
    public TrailRow(
            Long id,
            SubjectKind kind,
            UUID subject,
            int number,
            Instant at,
            String officer,
            String authority,
            String event,
            byte[] hash) {
        this(
                id,
                kind,
                subject,
                "",
                number,
                at,
                officer,
                authority,
                event,
                HexFormat.of().formatHex(hash));
    }

    TrailRow labelled(String name) {
        return new TrailRow(id, kind, subject, name, number, at, officer, authority, event, hash);
    }
}

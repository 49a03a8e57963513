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
 * @param officer name of who acted; null when there is no such officer, which somebody wrote behind Karez
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

    /** A row as the database tells it, where nothing but the subject's identifier says what people call it. */
    static TrailRow of(Object[] columns, String label) {
        return new TrailRow(
                ((Number) columns[0]).longValue(),
                Told.kind(columns[1]),
                (UUID) columns[2],
                label,
                ((Number) columns[3]).intValue(),
                Told.moment(columns[4]),
                (String) columns[5],
                (String) columns[6],
                (String) columns[7],
                HexFormat.of().formatHex((byte[]) columns[8]));
    }
}

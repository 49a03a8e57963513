package org.karez.trail;

import java.time.Instant;
import java.util.UUID;

/**
 * A witness in the list.
 *
 * @param key his public key
 * @param registeredBy name of the administrator
 * @param size leaves of the largest tree that he signed; null when none
 * @param signedAt when that signature came
 */
public record WitnessRow(
        UUID id,
        String name,
        String key,
        String registeredBy,
        Instant registeredAt,
        Instant revokedAt,
        Long size,
        Instant signedAt) {

    public boolean isActive() {
        return revokedAt == null;
    }
}

package org.karez.officer;

import java.time.Instant;
import java.util.UUID;

/**
 * A grant of a role, with the names of those who had to do with it; null where nobody had yet.
 *
 * @param requestedById who asked for it, null for the first administrators
 */
public record RoleGrantRow(
        UUID id,
        UUID officer,
        String officerName,
        Role role,
        RoleGrant.State state,
        UUID requestedById,
        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        String revokedBy,
        Instant revokedAt) {

    /** Why that administrator may not decide it; null when he may. */
    public OfficerRule obstacle(UUID administrator) {
        return RoleGrant.obstacle(administrator, officer, requestedById);
    }
}

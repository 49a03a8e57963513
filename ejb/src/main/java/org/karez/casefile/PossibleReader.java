package org.karez.casefile;

import java.util.UUID;

/**
 * Somebody of the same participant whom a case can name as its reader.
 *
 * @param authority his authority
 * @param officer himself, or null for the whole authority
 * @param officerName null for the whole authority
 */
public record PossibleReader(
        UUID authority, String authorityNameEn, String authorityNameRu, UUID officer, String officerName) {}

package org.karez.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody whom a case names as its reader.
 *
 * @param id of the access
 * @param authorityNameEn of the authority, or of the officer's authority
 * @param authorityNameRu the same in Russian
 * @param officerName null when the whole authority reads
 * @param since when
 */
public record CaseReader(UUID id, String authorityNameEn, String authorityNameRu, String officerName, Instant since) {}

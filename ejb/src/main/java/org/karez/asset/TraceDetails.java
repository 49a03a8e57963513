package org.karez.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Whose an asset is and what it is worth: what a supervisor is asked to confirm (A2).
 *
 * @param holder the party of the case in whose name it is held
 * @param beneficialOwner the party of the case whose it is in truth; the same where the holder is
 * @param value estimated value
 * @param valueDate of which day
 * @param valueMethod how it was found
 * @param evidence documents of the case that show it
 */
public record TraceDetails(
        UUID holder,
        UUID beneficialOwner,
        TypedAmount value,
        LocalDate valueDate,
        ValuationMethod valueMethod,
        List<UUID> evidence) {

    public TraceDetails {
        evidence = List.copyOf(evidence);
    }
}

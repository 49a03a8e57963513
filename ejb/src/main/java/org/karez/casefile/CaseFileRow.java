package org.karez.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A case in a list. */
public record CaseFileRow(
        UUID id,
        CaseNumber number,
        String title,
        CaseFileStatus status,
        Instant statusSince,
        HandlingCode handling,
        UUID ownerAuthorityId,
        String leadName,
        LocalDate reviewDate,
        Instant createdAt) {}

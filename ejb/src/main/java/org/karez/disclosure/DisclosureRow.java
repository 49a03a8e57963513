package org.karez.disclosure;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.karez.casefile.CaseNumber;

/** An imported report in a list. */
public record DisclosureRow(
        UUID id,
        String reportCode,
        String reference,
        String rentity,
        LocalDateTime reportDate,
        int transactions,
        int parties,
        UUID caseFileId,
        CaseNumber caseNumber,
        String importedBy,
        Instant importedAt) {}

package org.karez.trail;

import java.time.Instant;
import java.util.UUID;
import org.karez.shared.SubjectKind;

/**
 * A verification in a list.
 *
 * @param id its identifier
 * @param officer name of the auditor
 * @param kind kind of the one subject that was verified; null when all were
 * @param subject its identifier, or null
 * @param label how people know the one subject, or null
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param subjects how many chains were checked
 * @param entries how many entries
 * @param findings how many things were wrong
 */
public record VerificationRow(
        UUID id,
        String officer,
        SubjectKind kind,
        UUID subject,
        String label,
        Instant startedAt,
        Instant finishedAt,
        long subjects,
        long entries,
        long findings) {}

package org.karez.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.shared.SubjectKind;

/**
 * A finding in a list.
 *
 * @param id its identifier
 * @param title what is wrong
 * @param weight how much it matters
 * @param status where it stands
 * @param statusSince since when
 * @param kind kind of the thing
 * @param subject its identifier
 * @param label how people know it
 * @param due by when an answer is asked for
 * @param raisedBy name of the auditor
 * @param addressee name of the officer who is to answer; null when the supervisors are
 */
public record FindingRow(
        UUID id,
        String title,
        FindingWeight weight,
        FindingStatus status,
        Instant statusSince,
        SubjectKind kind,
        UUID subject,
        String label,
        LocalDate due,
        String raisedBy,
        String addressee) {}

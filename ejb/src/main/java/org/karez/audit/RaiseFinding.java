package org.karez.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.karez.shared.SubjectKind;

/**
 * Raise a finding.
 *
 * @param kind of the thing that is found wrong
 * @param subject its identifier
 * @param sample the sample in which it was looked at, or null
 * @param title what is wrong, in a few words
 * @param details what is wrong, and by which rule
 * @param weight how much it matters
 * @param toLead whether the officer who leads the case answers, or else the authority's supervisors
 * @param due by when an answer is asked for
 */
public record RaiseFinding(
        SubjectKind kind,
        UUID subject,
        UUID sample,
        String title,
        String details,
        FindingWeight weight,
        boolean toLead,
        LocalDate due) {}

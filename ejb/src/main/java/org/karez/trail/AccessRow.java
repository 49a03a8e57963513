package org.karez.trail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.karez.shared.SubjectKind;

/**
 * Somebody's looking at something.
 *
 * @param id order of arrival, where the next page goes on
 * @param kind of what he saw
 * @param subject its identifier
 * @param label how people know it; empty when it cannot be seen
 * @param number the entry's place in the subject's chain
 * @param at when
 * @param officer his name; null when there is no such officer, which somebody wrote behind Karez
 * @param authority code of his authority
 * @param event how the trail tells it
 * @param reason why, where he was asked for a reason; null otherwise
 * @param details what else the entry tells, such as the document or the filter
 */
public record AccessRow(
        Long id,
        SubjectKind kind,
        UUID subject,
        String label,
        int number,
        Instant at,
        String officer,
        String authority,
        String event,
        String reason,
        List<TrailStep.Change> details) {}

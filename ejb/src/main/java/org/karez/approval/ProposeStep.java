package org.karez.approval;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.karez.officer.Role;
import org.karez.shared.Subject;

/**
 * Asks for a step of a subject to be decided by another officer.
 *
 * @param subject what the step is of
 * @param label how people know it: number and title
 * @param caseFile the case it belongs to, for links
 * @param step the step's name, as the feature's steps are named; the database lets the status change by a decided step of this name only
 * @param content what is proposed, as plain texts by field: what the decider reads, and what is compared with the last decision
 * @param lastEditedBy who edited the content last: he may not decide either
 * @param decider the role that decides
 * @param second the role of a third person who decides after him, or null
 * @param due by when, or null
 */
public record ProposeStep(
        Subject subject,
        String label,
        UUID caseFile,
        String step,
        Map<String, String> content,
        UUID lastEditedBy,
        Role decider,
        Role second,
        Instant due) {

    public ProposeStep {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(step);
        Objects.requireNonNull(lastEditedBy);
        Objects.requireNonNull(decider);
        content = Map.copyOf(content);
    }

    /** A step that one supervisor decides, without a date. */
    public static ProposeStep forSupervisor(
            Subject subject, String label, UUID caseFile, String step, Map<String, String> content, UUID lastEditedBy) {
        return new ProposeStep(subject, label, caseFile, step, content, lastEditedBy, Role.SUPERVISOR, null, null);
    }
}

package org.karez.work;

import java.time.Instant;
import java.util.UUID;
import org.karez.shared.SubjectKind;

/**
 * One line of a work list.
 *
 * @param reason why it is here
 * @param subjectKind what it is about
 * @param target what to open: the proposal of a decision, else the subject
 * @param label number and title
 * @param note the reason it came back, or the step that is meant; may be null
 * @param since when it came here
 * @param due by when, or null
 */
public record WorkItem(
        WorkReason reason,
        SubjectKind subjectKind,
        UUID target,
        String label,
        String note,
        Instant since,
        Instant due) {}

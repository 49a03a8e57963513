package org.karez.approval;

import java.time.Instant;
import java.util.UUID;
import org.karez.officer.Role;
import org.karez.shared.SubjectKind;

/** A proposal in the approval queue. */
public record ProposalRow(
        UUID id,
        SubjectKind subjectKind,
        UUID subjectId,
        String subjectLabel,
        String step,
        ProposalState state,
        UUID proposedBy,
        String proposedByName,
        UUID lastEditedBy,
        Instant proposedAt,
        Instant due,
        Role deciderRole,
        Role secondRole) {}

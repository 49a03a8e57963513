package org.karez.approval;

import java.util.List;

/**
 * A proposal laid open before its decider.
 *
 * @param proposal what is proposed, by whom
 * @param proposedByName the name of the one who proposed it
 * @param earlier the last decided proposal of the same step of the same subject, or null
 * @param differences what changed since then; everything, when there is none
 * @param obstacle why the reader may not decide it now, or null when he may
 */
public record ProposalReview(
        Proposal proposal,
        String proposedByName,
        Proposal earlier,
        List<ProposalContent.Difference> differences,
        ApprovalRule obstacle) {}

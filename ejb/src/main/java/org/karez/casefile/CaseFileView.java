package org.karez.casefile;

import java.util.Set;
import org.karez.approval.Proposal;

/**
 * A case laid open before its reader.
 *
 * @param caseFile the case
 * @param authorityNameEn the owning authority's name
 * @param authorityNameRu the same in Russian
 * @param authorName who drafted it
 * @param leadName who leads it, or null
 * @param lastProposal the last step that was proposed of it, or null
 * @param acts what the reader can do with it
 * @param parties how many parties are involved
 * @param documents how many documents it has
 */
public record CaseFileView(
        CaseFile caseFile,
        String authorityNameEn,
        String authorityNameRu,
        String authorName,
        String leadName,
        Proposal lastProposal,
        Set<CaseFileAct> acts,
        long parties,
        long documents) {

    /** Whether a step of it waits for a decision. */
    public boolean isWaiting() {
        return lastProposal != null && lastProposal.getState().isWaiting();
    }

    /** Whether the last step was refused, so that somebody must know why. */
    public boolean isRefused() {
        return lastProposal != null && lastProposal.getState().isRefused();
    }
}

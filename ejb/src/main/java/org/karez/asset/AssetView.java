package org.karez.asset;

import java.util.List;
import java.util.Optional;
import org.karez.approval.Proposal;
import org.karez.approval.ProposalState;
import org.karez.casefile.CaseFile;
import org.karez.casefile.DocumentRow;

/**
 * An asset as its page shows it.
 *
 * @param asset the asset
 * @param caseFile its case
 * @param identifiers by what it is known, read while the officer acts: later nothing of it can be read
 * @param holder name of the party in whose name it is held, or null
 * @param beneficialOwner name of the party whose it is in truth, or null
 * @param steps its legal events, the latest first
 * @param evidence documents that show whose it is and what it is worth
 * @param waiting the step that waits for a decision
 * @param ownStepWaits whether the acting officer proposed that step, and may take it back
 * @param open the steps that the acting officer may propose or register now
 * @param changeable whether he may change what is known of it
 * @param lastDecided the last step that was decided, returned ones included
 */
public record AssetView(
        Asset asset,
        CaseFile caseFile,
        List<AssetIdentifier> identifiers,
        String holder,
        String beneficialOwner,
        List<LegalStep> steps,
        List<DocumentRow> evidence,
        Optional<Proposal> waiting,
        boolean ownStepWaits,
        List<AssetStep> open,
        boolean changeable,
        Optional<Proposal> lastDecided) {

    /** The step that brings it on, or null when the acting officer has none now. */
    public AssetStep mainStep() {
        return open.stream().filter(step -> !step.isAside()).findFirst().orElse(null);
    }

    /** The step that waits for a decision, or null. */
    public Proposal waitingStep() {
        return waiting.orElse(null);
    }

    /** The last decided step when it was sent back or refused, and nothing was proposed since; or null. */
    public Proposal refusedStep() {
        return waiting.isPresent()
                ? null
                : lastDecided
                        .filter(last -> last.getState() != ProposalState.APPROVED)
                        .orElse(null);
    }
}

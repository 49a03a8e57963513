package org.karez.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.karez.shared.SubjectKind;
import org.karez.trail.ProofService;
import org.karez.trail.SignerState;
import org.karez.trail.TreeQueries;

/** Behind the part of {@code /audit/subject.xhtml} that offers proofs: how much of the subject can be proven, and when more. */
@Named
@RequestScoped
public class AuditProofPage {

    @Inject
    private ProofService proofs;

    @Inject
    private TreeQueries trees;

    private int entries;
    private boolean signing;

    /** Looks, before the page is itself a view that is under no checkpoint yet. */
    public void load(SubjectKind kind, UUID id) {
        entries = proofs.provable(kind, id);
        signing = trees.state().signer() == SignerState.SIGNING;
    }

    /** How many entries, from the first on, can be proven. */
    public int getEntries() {
        return entries;
    }

    /** The key of the sentence that says when there will be more. */
    public String getOutlook() {
        if (!signing) {
            return "audit.subject.proof.unsigned";
        }
        return entries == 0 ? "audit.subject.proof.none" : "audit.subject.proof.later";
    }
}

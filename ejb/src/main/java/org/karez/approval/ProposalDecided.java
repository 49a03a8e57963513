package org.karez.approval;

import java.util.Map;
import org.karez.officer.Actor;
import org.karez.shared.Subject;

/**
 * A proposal was decided, in this transaction; the feature it belongs to carries the decision out now, or refuses it by throwing
 * {@link org.karez.shared.RuleViolation}. Observers take only what {@link #isAbout} them.
 */
public final class ProposalDecided {

    private final Proposal proposal;
    private final Actor decider;
    private final Map<String, String> inputs;
    private boolean carriedOut;

    ProposalDecided(Proposal proposal, Actor decider, Map<String, String> inputs) {
        this.proposal = proposal;
        this.decider = decider;
        this.inputs = Map.copyOf(inputs);
    }

    public Proposal proposal() {
        return proposal;
    }

    public Subject subject() {
        return proposal.subject();
    }

    public Actor decider() {
        return decider;
    }

    public boolean isApproved() {
        return proposal.getState() == ProposalState.APPROVED;
    }

    public boolean isRejected() {
        return proposal.getState() == ProposalState.REJECTED;
    }

    /** What the decider added, such as the lead investigator of a case that he opens; null when he did not. */
    public String input(String name) {
        return inputs.get(name);
    }

    /** The observer says that the decision is his and was carried out. */
    public void carriedOut() {
        carriedOut = true;
    }

    boolean wasCarriedOut() {
        return carriedOut;
    }
}

package org.karez.approval;

import static org.karez.officer.Role.Names.COORDINATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.Part;

/** Deciding what others proposed. The decision is carried out by the feature it belongs to, in the same transaction. */
@Stateless
@AsOfficer
@RolesAllowed({SUPERVISOR, COORDINATOR})
public class ApprovalService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Event<ProposalDecided> decided;

    @Inject
    private Event<Part> parts;

    @Inject
    private Clock clock;

    /** Approves; where a second decision is asked for, the first one only lets it wait for the second. */
    public void approve(Decision decision) {
        Proposal proposal = find(decision);
        proposal.approve(current.actor(), decision.reason(), clock.instant());
        carryOut(proposal, decision);
    }

    /** Sends the step back to the one who proposed it. */
    public void giveBack(Decision decision) {
        Proposal proposal = find(decision);
        proposal.giveBack(current.actor(), decision.reason(), clock.instant());
        carryOut(proposal, decision);
    }

    /** Refuses the step for good. */
    public void reject(Decision decision) {
        Proposal proposal = find(decision);
        proposal.reject(current.actor(), decision.reason(), clock.instant());
        carryOut(proposal, decision);
    }

    private Proposal find(Decision decision) {
        Proposal proposal = em.find(Proposal.class, decision.proposal(), LockModeType.PESSIMISTIC_WRITE);
        if (proposal == null) {
            throw new EntityNotFoundException("proposal " + decision.proposal());
        }
        if (proposal.getVersion() != decision.version()) {
            throw new OptimisticLockException(proposal);
        }
        return proposal;
    }

    private void carryOut(Proposal proposal, Decision decision) {
        // The database lets a status follow only a decision that is already written.
        em.flush();
        parts.fire(proposal.part());
        ProposalDecided event = new ProposalDecided(proposal, current.actor(), decision.inputs());
        decided.fire(event);
        if (!event.wasCarriedOut()) {
            throw new IllegalStateException("nobody carries out " + proposal.getStep() + " of " + proposal.subject());
        }
    }
}

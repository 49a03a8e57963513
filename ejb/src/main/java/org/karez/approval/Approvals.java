package org.karez.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.Part;
import org.karez.shared.RuleViolation;
import org.karez.shared.Subject;

/** Where features lay their proposals, inside their own transactions. */
@ApplicationScoped
public class Approvals {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Event<Part> parts;

    @Inject
    private Clock clock;

    /**
     * Lays a proposal before its deciders. The subject's event that it belongs to is fired after it.
     *
     * @throws RuleViolation when another step of the subject waits already
     */
    public Proposal propose(ProposeStep step) {
        if (waiting(step.subject()).isPresent()) {
            throw new RuleViolation(ApprovalRule.ANOTHER_WAITS);
        }
        Proposal proposal = new Proposal(step, current.actor(), clock.instant());
        em.persist(proposal);
        parts.fire(proposal.part());
        return proposal;
    }

    /** The step of the subject that waits for a decision, if any. */
    public Optional<Proposal> waiting(Subject subject) {
        return em
                .createQuery("""
                        SELECT p FROM Proposal p
                         WHERE p.subjectKind = :kind AND p.subjectId = :id
                           AND p.state IN (org.karez.approval.ProposalState.PENDING, org.karez.approval.ProposalState.SECONDING)""", Proposal.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The last step that was proposed of the subject, whatever became of it. */
    public Optional<Proposal> last(Subject subject) {
        return em
                .createQuery("""
                        SELECT p FROM Proposal p WHERE p.subjectKind = :kind AND p.subjectId = :id
                         ORDER BY p.proposedAt DESC, p.id""", Proposal.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Takes back the step that waits, when the one who proposed it thinks better; the subject's event is fired after it. */
    public void withdraw(Subject subject) {
        Proposal waiting = waiting(subject).orElseThrow(() -> new RuleViolation(ApprovalRule.NOT_WAITING));
        waiting.withdraw(current.actor());
        parts.fire(waiting.part());
        // The database lets a status follow only what is already written.
        em.flush();
    }
}

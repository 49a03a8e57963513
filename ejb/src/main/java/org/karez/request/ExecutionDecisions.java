package org.karez.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.karez.approval.ApprovalRule;
import org.karez.approval.ProposalDecided;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;
import org.karez.shared.SubjectKind;

/** Carries out what supervisors of the handling authority decide of its answers. */
@ApplicationScoped
class ExecutionDecisions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    void carryOut(@Observes ProposalDecided decided) {
        if (decided.subject().kind() != SubjectKind.EXECUTION) {
            return;
        }
        Execution execution = em.find(Execution.class, decided.subject().id());
        if (decided.isRejected()) {
            throw new RuleViolation(ApprovalRule.NOT_REJECTABLE);
        }
        String reason = decided.proposal().getReason();
        if (decided.isApproved()) {
            if (decided.decider().is(execution.getAnswer().getDraftedBy())) {
                throw new RuleViolation(ApprovalRule.FOUR_EYES);
            }
            execution.approveAnswer(decided.decider(), clock.instant());
            events.fire(new ExecutionEvent.AnswerApproved(execution.subject(), execution.state(), reason));
        } else {
            execution.giveAnswerBack(clock.instant());
            events.fire(new ExecutionEvent.AnswerReturned(execution.subject(), execution.state(), reason));
        }
        decided.carriedOut();
    }
}

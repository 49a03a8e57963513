package org.karez.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.karez.approval.ApprovalRule;
import org.karez.approval.ProposalDecided;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;
import org.karez.shared.SubjectKind;

/** Carries out what supervisors and coordinators decide of requests. */
@ApplicationScoped
class RequestDecisions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    void carryOut(@Observes ProposalDecided decided) {
        if (decided.subject().kind() != SubjectKind.REQUEST) {
            return;
        }
        InformationRequest request =
                em.find(InformationRequest.class, decided.subject().id());
        if (decided.isRejected()) {
            throw new RuleViolation(ApprovalRule.NOT_REJECTABLE);
        }
        RequestStep step = RequestStep.valueOf(decided.proposal().getStep());
        events.fire(step == RequestStep.APPROVE ? approval(request, decided) : closing(request, decided));
        decided.carriedOut();
    }

    private RequestEvent approval(InformationRequest request, ProposalDecided decided) {
        Instant now = clock.instant();
        String reason = decided.proposal().getReason();
        switch (decided.proposal().getState()) {
            case SECONDING -> {
                requireNotAuthor(request, decided);
                return new RequestEvent.Endorsed(request.subject(), request.state(), reason);
            }
            case APPROVED -> {
                requireNotAuthor(request, decided);
                request.approve(now);
                return new RequestEvent.Approved(request.subject(), request.state(), reason);
            }
            default -> {
                request.giveBack(now);
                return new RequestEvent.Returned(request.subject(), request.state(), reason);
            }
        }
    }

    private RequestEvent closing(InformationRequest request, ProposalDecided decided) {
        String reason = decided.proposal().getReason();
        if (decided.isApproved()) {
            request.close(clock.instant());
            return new RequestEvent.Closed(request.subject(), request.state(), reason);
        }
        return new RequestEvent.FeedbackReturned(request.subject(), request.state(), reason);
    }

    /** The author may differ from the one who submitted it and from the one who edited it last: he decides neither way (R3). */
    private static void requireNotAuthor(InformationRequest request, ProposalDecided decided) {
        if (decided.decider().is(request.getAuthorId())) {
            throw new RuleViolation(ApprovalRule.FOUR_EYES);
        }
    }
}

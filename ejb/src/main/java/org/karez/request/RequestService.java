package org.karez.request;

import static org.karez.officer.Role.Names.COORDINATOR;
import static org.karez.officer.Role.Names.INVESTIGATOR;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.approval.Approvals;
import org.karez.approval.ProposeStep;
import org.karez.casefile.CaseFile;
import org.karez.casefile.Document;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.officer.Actor;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Participant;
import org.karez.officer.Role;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;
import org.karez.shared.Turns;

/** The requesting side's acts. What others decide of them is carried out by {@link RequestDecisions}. */
@Stateless
@AsOfficer
@RolesAllowed(INVESTIGATOR)
public class RequestService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private RequestCounter counter;

    @Inject
    private Turns turns;

    @Inject
    private RequestLetter letter;

    @Inject
    private CaseContents contents;

    @Inject
    private Approvals approvals;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** R1: begins a draft in an open case and tells its identifier. */
    public UUID draft(UUID caseFile, RequestKind kind, RequestBasis basis) {
        // Locked: one who closes the case meanwhile sees this request, or this one sees it closed.
        CaseFile from = em.find(CaseFile.class, caseFile, LockModeType.PESSIMISTIC_WRITE);
        if (from == null) {
            throw new EntityNotFoundException("case file " + caseFile);
        }
        requireParticipant(basis);
        InformationRequest request = new InformationRequest(from, kind, basis, current.actor(), clock.instant());
        em.persist(request);
        events.fire(new RequestEvent.Drafted(request.subject(), request.state()));
        return request.getId();
    }

    /**
     * Saves who is asked on which basis.
     *
     * @param version the version the officer read; a later one is neither overwritten nor submitted unread
     */
    public void base(UUID id, int version, RequestBasis basis) {
        InformationRequest request = find(id, version);
        requireParticipant(basis);
        request.base(basis, current.actor());
        events.fire(new RequestEvent.Edited(request.subject(), request.state()));
    }

    /** Saves what is asked; {@code version} as in {@link #base}. */
    public void ask(UUID id, int version, RequestQuestion question) {
        InformationRequest request = find(id, version);
        UUID order = question.getOrderDocumentId();
        if (order != null && !isOfCase(order, request.getCaseFileId())) {
            throw RuleViolation.at("orderDocument", RequestRule.NOT_OF_THE_CASE);
        }
        request.ask(question, current.actor());
        events.fire(new RequestEvent.Edited(request.subject(), request.state()));
    }

    /** Lets a party, asset or document of the case go along. */
    public void choose(UUID id, ItemKind kind, UUID reference, HandlingCode handling, Evaluation evaluation) {
        InformationRequest request = findToFill(id);
        Choice choice = contents.get(request.getCaseFileId(), kind, reference);
        RequestItem item = request.choose(choice, handling, evaluation, current.actor());
        events.fire(new RequestEvent.ItemChosen(request.subject(), request.state(), kind, item.getId()));
    }

    /** Lets it stay at home after all. */
    public void drop(UUID id, UUID item) {
        InformationRequest request = findToFill(id);
        request.drop(item, current.actor());
        events.fire(new RequestEvent.ItemDropped(request.subject(), request.state(), item));
    }

    /** R2: lays the draft before a supervisor, and where needed the coordinator; {@code version} as in {@link #base}. */
    public void submit(UUID id, int version) {
        InformationRequest request = find(id, version);
        request.submit(current.actor(), clock.instant());
        boolean third = request.needsCoordinator(observes(request.getBasis().getAddresseeId()));
        approvals.propose(new ProposeStep(
                request.subject(),
                request.label(),
                request.getCaseFileId(),
                RequestStep.APPROVE.name(),
                letter.proposed(request),
                request.getLastEditedBy(),
                Role.SUPERVISOR,
                third ? Role.COORDINATOR : null,
                null));
        events.fire(new RequestEvent.Submitted(request.subject(), request.state()));
    }

    /** R4: sends what was approved, as an immutable snapshot under a number of its own. */
    @RolesAllowed(COORDINATOR)
    public void send(UUID id) {
        InformationRequest request = find(id);
        Actor actor = current.actor();
        Instant now = clock.instant();
        request.requireSendable(actor);
        String number =
                counter.next(actor, LocalDate.ofInstant(now, clock.getZone()).getYear());
        Snapshot snapshot = letter.send(request, number, actor, now);
        request.send(number, snapshot, now);
        events.fire(new RequestEvent.Sent(
                request.subject(), request.state(), number, request.getBasis().getAddresseeId(), snapshot.getHash()));
    }

    /** R13: tells the other side what became of its answer, and asks a supervisor to close. */
    public void giveFeedback(UUID id, Feedback feedback) {
        InformationRequest request = find(id);
        Execution execution = em.find(Execution.class, id);
        if (execution == null || execution.getStatus() != ExecutionStatus.ANSWERED) {
            throw new RuleViolation(RequestRule.NOT_ANSWERED);
        }
        request.giveFeedback(feedback, current.actor(), clock.instant());
        approvals.propose(ProposeStep.forSupervisor(
                request.subject(),
                request.label(),
                request.getCaseFileId(),
                RequestStep.CLOSE.name(),
                letter.feedback(request),
                request.getFeedback().getBy()));
        events.fire(new RequestEvent.FeedbackGiven(request.subject(), request.state()));
    }

    /** R14: takes the request back: a supervisor before it is sent, a coordinator before it is answered. */
    @RolesAllowed({SUPERVISOR, COORDINATOR})
    public void withdraw(UUID id, String reason) {
        turns.await(turnOf(id));
        InformationRequest request = find(id);
        Execution execution = em.find(Execution.class, id);
        if (execution != null && execution.getStatus() == ExecutionStatus.ANSWERED) {
            throw new RuleViolation(RequestRule.STATUS, request.label(), execution.getStatus());
        }
        request.withdraw(reason, current.actor(), clock.instant());
        events.fire(new RequestEvent.Withdrawn(request.subject(), request.state(), request.getWithdrawalReason()));
    }

    /** Each side reads where the other stands before it acts, and neither may lock the other's row: they act in turn. */
    static String turnOf(UUID request) {
        return "request " + request;
    }

    private boolean observes(UUID participant) {
        return !em.createNativeQuery("""
                        SELECT 1 FROM membership WHERE participant_id = ?1 AND status = 'OBSERVER'
                           AND since <= ?2 AND (until IS NULL OR until > ?2)""")
                .setParameter(1, participant)
                .setParameter(2, LocalDate.now(clock))
                .getResultList()
                .isEmpty();
    }

    private void requireParticipant(RequestBasis basis) {
        UUID addressee = basis.getAddresseeId();
        if (addressee != null && em.find(Participant.class, addressee) == null) {
            throw RuleViolation.at("addressee", RequestRule.ADDRESSEE);
        }
    }

    private boolean isOfCase(UUID document, UUID caseFile) {
        Document found = em.find(Document.class, document);
        return found != null && found.getCaseFileId().equals(caseFile);
    }

    private InformationRequest find(UUID id, int version) {
        InformationRequest request = find(id);
        if (request.getVersion() != version) {
            throw new OptimisticLockException(request);
        }
        return request;
    }

    private InformationRequest find(UUID id) {
        return find(id, LockModeType.NONE);
    }

    /** Moves the version along with the items: whoever submits the draft meanwhile submits what he read, or nothing. */
    private InformationRequest findToFill(UUID id) {
        return find(id, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    private InformationRequest find(UUID id, LockModeType lock) {
        InformationRequest request = em.find(InformationRequest.class, id, lock);
        if (request == null) {
            throw new EntityNotFoundException("request " + id);
        }
        return request;
    }
}

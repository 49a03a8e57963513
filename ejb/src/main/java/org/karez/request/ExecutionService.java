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
import java.util.UUID;
import org.karez.approval.Approvals;
import org.karez.approval.ProposeStep;
import org.karez.casefile.CaseFile;
import org.karez.casefile.Document;
import org.karez.officer.Actor;
import org.karez.officer.AsOfficer;
import org.karez.officer.Authority;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Role;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;
import org.karez.shared.Turns;

/** The receiving side's acts. What its supervisors decide is carried out by {@link ExecutionDecisions}. */
@Stateless
@AsOfficer
@RolesAllowed(INVESTIGATOR)
public class ExecutionService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Turns turns;

    @Inject
    private RequestLetter letter;

    @Inject
    private Approvals approvals;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * R5: receives a request that was sent to the coordinator's state; the clock starts.
     *
     * @param handlingAuthority the authority of that state that is to handle it
     * @param directlyAccessible whether what is sought can be had without an authorisation, which shortens an urgent deadline
     */
    @RolesAllowed(COORDINATOR)
    public void receive(UUID id, UUID handlingAuthority, boolean directlyAccessible) {
        turns.await(RequestService.turnOf(id));
        InformationRequest request = request(id);
        Actor actor = current.actor();
        if (em.find(Execution.class, id) != null) {
            throw new RuleViolation(RequestRule.RECEIVED_ALREADY);
        }
        requireOwnState(handlingAuthority, actor);
        DeadlineProfile profile = em.find(
                DeadlineProfile.class,
                DeadlineProfile.Code.of(request.getQuestion().getUrgency(), directlyAccessible));
        Execution execution = new Execution(request, handlingAuthority, profile, actor, clock.instant());
        em.persist(execution);
        // The execution's row is what lets the receiver read on.
        em.flush();
        events.fire(new ExecutionEvent.Received(
                execution.subject(),
                execution.state(),
                request.getNumber(),
                request.getSnapshot().getHash(),
                execution.getDue()));
    }

    /** R7: accepts it for the handling authority and names the officer. */
    @RolesAllowed(SUPERVISOR)
    public void accept(UUID id, UUID officer) {
        Execution execution = find(id);
        execution.accept(investigator(officer, execution), current.actor(), clock.instant());
        events.fire(new ExecutionEvent.Accepted(execution.subject(), execution.state(), officer));
    }

    /** R10: begins to execute it. */
    public void start(UUID id) {
        Execution execution = find(id);
        execution.start(current.actor(), clock.instant());
        events.fire(new ExecutionEvent.Started(execution.subject(), execution.state()));
    }

    /**
     * R12: writes the answer.
     *
     * @param version the execution's version that the officer read; a later answer is neither overwritten nor submitted unread
     */
    public void draftAnswer(UUID id, int version, String content) {
        Execution execution = findToAnswer(id);
        requireRead(execution, version);
        execution.answer(content, current.actor());
        events.fire(new ExecutionEvent.AnswerDrafted(execution.subject(), execution.state()));
    }

    /** R12: adds a piece of what was found, with its own handling code and evaluation. */
    public void addToAnswer(UUID id, AddAnswerItem item) {
        Execution execution = findToAnswer(id);
        if (item.document() != null && !isOfOwnCase(item.document())) {
            throw RuleViolation.at("document", RequestRule.NOT_OF_THE_CASE);
        }
        execution.addToAnswer(item, current.actor());
        events.fire(new ExecutionEvent.AnswerDrafted(execution.subject(), execution.state()));
    }

    /** Leaves a piece out after all. */
    public void dropFromAnswer(UUID id, UUID item) {
        Execution execution = findToAnswer(id);
        execution.dropFromAnswer(item, current.actor());
        events.fire(new ExecutionEvent.AnswerDrafted(execution.subject(), execution.state()));
    }

    /** R12: lays the answer before another supervisor; {@code version} as in {@link #draftAnswer}. */
    public void submitAnswer(UUID id, int version) {
        Execution execution = find(id);
        requireRead(execution, version);
        execution.submitAnswer(current.actor(), clock.instant());
        approvals.propose(new ProposeStep(
                execution.subject(),
                request(id).label(),
                null,
                ExecutionStep.ANSWER.name(),
                letter.proposed(execution.getAnswer()),
                execution.getAnswer().getLastEditedBy(),
                Role.SUPERVISOR,
                null,
                execution.getDue()));
        events.fire(new ExecutionEvent.AnswerSubmitted(execution.subject(), execution.state()));
    }

    /** R12: transmits the approved answer; the clock stops. */
    @RolesAllowed(COORDINATOR)
    public void transmit(UUID id) {
        Execution execution = find(id);
        Actor actor = current.actor();
        Instant now = clock.instant();
        execution.requireTransmittable(actor);
        Snapshot snapshot = letter.transmit(request(id), execution.getAnswer(), actor, now);
        execution.transmit(snapshot, now);
        events.fire(new ExecutionEvent.AnswerTransmitted(execution.subject(), execution.state(), snapshot.getHash()));
    }

    private UUID investigator(UUID officer, Execution execution) {
        boolean investigates = !em.createNativeQuery("""
                        SELECT 1 FROM officer f JOIN role_grant g ON g.officer_id = f.id
                         WHERE f.id = ?1 AND f.active AND f.authority_id = ?2 AND g.role = 'INVESTIGATOR' AND g.state = 'GRANTED'""")
                .setParameter(1, officer)
                .setParameter(2, execution.getOwnerAuthorityId())
                .getResultList()
                .isEmpty();
        return investigates ? officer : null;
    }

    /** Only what the own authority keeps is answered with, not what came from others. */
    private boolean isOfOwnCase(UUID id) {
        Document document = em.find(Document.class, id);
        CaseFile caseFile = document == null ? null : em.find(CaseFile.class, document.getCaseFileId());
        return caseFile != null && current.actor().belongsTo(caseFile.getOwnerAuthorityId());
    }

    private void requireOwnState(UUID authority, Actor actor) {
        Authority handling = authority == null ? null : em.find(Authority.class, authority);
        if (handling == null || !handling.getParticipant().getId().equals(actor.participant())) {
            throw RuleViolation.at("authority", RequestRule.AUTHORITY);
        }
    }

    private InformationRequest request(UUID id) {
        InformationRequest request = em.find(InformationRequest.class, id);
        if (request == null) {
            throw new EntityNotFoundException("request " + id);
        }
        return request;
    }

    private static void requireRead(Execution execution, int version) {
        if (execution.getVersion() != version) {
            throw new OptimisticLockException(execution);
        }
    }

    private Execution find(UUID id) {
        return find(id, LockModeType.NONE);
    }

    /** Moves the version along with the answer: whoever lays it before a supervisor meanwhile lays what he read, or nothing. */
    private Execution findToAnswer(UUID id) {
        return find(id, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** The execution of a request that its requester still wants answered. */
    private Execution find(UUID id, LockModeType lock) {
        turns.await(RequestService.turnOf(id));
        Execution.requireOpen(request(id));
        Execution execution = em.find(Execution.class, id, lock);
        if (execution == null) {
            throw new EntityNotFoundException("execution " + id);
        }
        return execution;
    }
}

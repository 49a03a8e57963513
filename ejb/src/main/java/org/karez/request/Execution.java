package org.karez.request;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/**
 * The receiving side of a cross-border request (исполнение). The coordinator receives it, which starts the clock, and names the
 * authority that handles it; that authority's supervisor accepts it and names the officer; he executes it and drafts the answer,
 * which another approves and the coordinator transmits.
 */
@Entity
public class Execution {

    @Id
    private UUID id;

    /** The handling authority. It owns the execution from receipt, so that the whole of its trail is one authority's. */
    @Column(name = "owner_authority_id", updatable = false)
    private UUID ownerAuthorityId;

    /** The requesting authority, which row-level security recognises without a look at the request. */
    @Column(name = "requesting_authority_id", updatable = false)
    private UUID requestingAuthorityId;

    @Column(name = "participant_id", updatable = false)
    private UUID participantId;

    @Enumerated(EnumType.STRING)
    private ExecutionStatus status;

    @Column(name = "status_since")
    private Instant statusSince;

    @Column(name = "received_by", updatable = false)
    private UUID receivedBy;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DeadlineProfile.Code profile;

    @Column(updatable = false)
    private Instant due;

    @Column(name = "accepted_by")
    private UUID acceptedBy;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "handling_officer_id")
    private UUID handlingOfficerId;

    @OneToOne(cascade = CascadeType.ALL)
    @JoinColumn(name = "answer_id")
    private Answer answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Version
    private int version;

    protected Execution() {}

    /** R5: received by the coordinator of the state it was sent to; the clock starts. */
    Execution(InformationRequest request, UUID handlingAuthority, DeadlineProfile profile, Actor actor, Instant at) {
        requireOpen(request);
        if (!actor.participant().equals(request.getBasis().getAddresseeId())) {
            throw new RuleViolation(RequestRule.RECEIVER);
        }
        this.id = request.getId();
        this.ownerAuthorityId = handlingAuthority;
        this.requestingAuthorityId = request.getOwnerAuthorityId();
        this.participantId = actor.participant();
        this.receivedBy = actor.officer();
        this.receivedAt = at;
        this.profile = profile.getCode();
        this.due = profile.due(at);
        move(ExecutionStatus.RECEIVED, at);
    }

    /** R7: accepted by the handling authority's supervisor, who names the officer. */
    void accept(UUID officer, Actor actor, Instant at) {
        requireHandler(actor);
        requireStatus(status.leadsTo(ExecutionStatus.ACCEPTED));
        if (officer == null) {
            throw RuleViolation.at("officer", RequestRule.HANDLING_OFFICER);
        }
        acceptedBy = actor.officer();
        acceptedAt = at;
        handlingOfficerId = officer;
        move(ExecutionStatus.ACCEPTED, at);
    }

    /** R10: execution begins. */
    void start(Actor actor, Instant at) {
        requireHandler(actor);
        requireStatus(status == ExecutionStatus.ACCEPTED);
        move(ExecutionStatus.IN_EXECUTION, at);
    }

    /** R12: writes the answer, or writes it anew. */
    Answer answer(String content, Actor actor) {
        requireExecuting(actor);
        if (answer == null) {
            answer = new Answer(this, content, actor);
        } else {
            answer.write(content, actor);
        }
        return answer;
    }

    /** R12: adds a piece of what was found to the answer. */
    AnswerItem addToAnswer(AddAnswerItem command, Actor actor) {
        requireExecuting(actor);
        return answer(answer == null ? "" : answer.getContent(), actor).add(command, actor);
    }

    /** Leaves a piece out of the answer after all. */
    void dropFromAnswer(UUID item, Actor actor) {
        requireExecuting(actor);
        if (answer != null) {
            answer.drop(item, actor);
        }
    }

    /** R12: the answer is whole and laid before a supervisor. */
    void submitAnswer(Actor actor, Instant at) {
        requireExecuting(actor);
        if (answer == null) {
            throw RuleViolation.at("answer", RequestRule.ANSWER);
        }
        answer.requireWhole();
        move(ExecutionStatus.REPLY_PENDING_APPROVAL, at);
    }

    /** R12: back to the one who drafted it. */
    void giveAnswerBack(Instant at) {
        requireStatus(status == ExecutionStatus.REPLY_PENDING_APPROVAL);
        move(ExecutionStatus.IN_EXECUTION, at);
    }

    /** R12: may be transmitted. */
    void approveAnswer(Actor actor, Instant at) {
        requireStatus(status == ExecutionStatus.REPLY_PENDING_APPROVAL);
        answer.approve(actor, at);
    }

    /** Refuses unless the actor may transmit the answer now. */
    void requireTransmittable(Actor actor) {
        if (!actor.participant().equals(participantId)) {
            throw new RuleViolation(RequestRule.RECEIVER);
        }
        requireStatus(status.leadsTo(ExecutionStatus.ANSWERED));
        answer.requireTransmittable(actor);
    }

    /** R12: transmitted, in exactly these bytes; the clock stops. */
    void transmit(Snapshot sent, Instant at) {
        answer.transmit(sent);
        answeredAt = at;
        move(ExecutionStatus.ANSWERED, at);
    }

    private void requireExecuting(Actor actor) {
        requireHandler(actor);
        requireStatus(status == ExecutionStatus.IN_EXECUTION);
    }

    private void requireHandler(Actor actor) {
        if (!actor.belongsTo(ownerAuthorityId)) {
            throw new RuleViolation(RequestRule.HANDLING_AUTHORITY);
        }
    }

    private void requireStatus(boolean fits) {
        if (!fits) {
            throw new RuleViolation(RequestRule.STATUS, "", status);
        }
    }

    /** Refuses once the requester has withdrawn. */
    static void requireOpen(InformationRequest request) {
        if (request.getStatus() != RequestStatus.SENT) {
            throw new RuleViolation(RequestRule.WITHDRAWN);
        }
    }

    private void move(ExecutionStatus next, Instant at) {
        status = next;
        statusSince = at;
    }

    public Subject subject() {
        return new Subject(SubjectKind.EXECUTION, id, ownerAuthorityId);
    }

    public Deadline deadline() {
        return new Deadline(receivedAt, due, answeredAt);
    }

    Map<String, String> state() {
        State state = new State()
                .put("owner", ownerAuthorityId)
                .put("participant", participantId)
                .put("status", status)
                .put("statusSince", statusSince)
                .put("receivedBy", receivedBy)
                .put("receivedAt", receivedAt)
                .put("profile", profile)
                .put("due", due)
                .put("acceptedBy", acceptedBy)
                .put("acceptedAt", acceptedAt)
                .put("answeredAt", answeredAt)
                .put("officer", handlingOfficerId);
        if (answer != null) {
            answer.tell(state);
        }
        return state.map();
    }

    /** The identifier of the request. */
    public UUID getId() {
        return id;
    }

    public UUID getOwnerAuthorityId() {
        return ownerAuthorityId;
    }

    public UUID getParticipantId() {
        return participantId;
    }

    public ExecutionStatus getStatus() {
        return status;
    }

    public Instant getStatusSince() {
        return statusSince;
    }

    public UUID getReceivedBy() {
        return receivedBy;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public DeadlineProfile.Code getProfile() {
        return profile;
    }

    public Instant getDue() {
        return due;
    }

    public UUID getAcceptedBy() {
        return acceptedBy;
    }

    public Instant getAcceptedAt() {
        return acceptedAt;
    }

    public UUID getHandlingOfficerId() {
        return handlingOfficerId;
    }

    /** Null until it is drafted, and for the requester until it is transmitted. */
    public Answer getAnswer() {
        return answer;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    public int getVersion() {
        return version;
    }
}

package org.karez.request;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.karez.casefile.CaseFile;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.officer.Actor;
import org.karez.officer.Role;
import org.karez.shared.Breaches;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/**
 * The requesting side of a cross-border request (запрос). It is drafted in a case, approved by others, sent in exactly what was
 * approved, and closed with feedback once the other side has answered.
 */
@Entity
@Table(name = "information_request")
public class InformationRequest {

    @Id
    private UUID id;

    private String number;

    @Column(name = "owner_authority_id", updatable = false)
    private UUID ownerAuthorityId;

    @Column(name = "case_file_id", updatable = false)
    private UUID caseFileId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    @Column(name = "status_since")
    private Instant statusSince;

    @Embedded
    private RequestBasis basis;

    @Embedded
    private RequestQuestion question;

    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<RequestItem> items = new ArrayList<>();

    @Column(name = "author_id", updatable = false)
    private UUID authorId;

    @Column(name = "last_edited_by")
    private UUID lastEditedBy;

    @Embedded
    private Snapshot snapshot;

    @Embedded
    private Feedback feedback;

    @Column(name = "feedback_by")
    private UUID feedbackBy;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected InformationRequest() {}

    /** R1: a draft in an open case. */
    InformationRequest(CaseFile caseFile, RequestKind kind, RequestBasis basis, Actor actor, Instant at) {
        caseFile.requireActive(actor);
        basis.check(actor.participant());
        this.id = UUID.randomUUID();
        this.ownerAuthorityId = actor.authority();
        this.caseFileId = caseFile.getId();
        this.kind = kind;
        this.basis = basis;
        this.question = RequestQuestion.NONE;
        this.authorId = actor.officer();
        this.lastEditedBy = actor.officer();
        this.createdAt = at;
        move(RequestStatus.DRAFT, at);
    }

    /** Takes another addressee, legal basis and handling. */
    void base(RequestBasis newBasis, Actor actor) {
        requireDraft(actor);
        newBasis.check(actor.participant());
        basis = newBasis;
        lastEditedBy = actor.officer();
    }

    /** Takes another question. */
    void ask(RequestQuestion newQuestion, Actor actor) {
        requireDraft(actor);
        question = newQuestion;
        lastEditedBy = actor.officer();
    }

    /** Lets something of the case go along. */
    RequestItem choose(Choice choice, HandlingCode handling, Evaluation evaluation, Actor actor) {
        requireDraft(actor);
        if (items.stream().anyMatch(item -> item.is(choice.kind(), choice.id()))) {
            throw RuleViolation.at("item", RequestRule.NOT_OF_THE_CASE);
        }
        RequestItem item = new RequestItem(this, items.size() + 1, choice, handling, evaluation);
        items.add(item);
        lastEditedBy = actor.officer();
        return item;
    }

    /** Lets it stay at home after all. */
    void drop(UUID item, Actor actor) {
        requireDraft(actor);
        items.removeIf(chosen -> chosen.getId().equals(item));
        lastEditedBy = actor.officer();
    }

    /** What it still lacks before it can be submitted (R2). */
    public List<Missing> missing() {
        return breaches().list().stream().map(Missing::of).toList();
    }

    private Breaches breaches() {
        Breaches missing = new Breaches();
        basis.noteMissing(missing);
        question.noteMissing(kind, missing);
        missing.require(
                items.stream().anyMatch(item -> item.getKind() != ItemKind.DOCUMENT), RequestRule.ITEMS, "items");
        if (kind == RequestKind.FREEZE) {
            missing.require(
                    items.stream().anyMatch(item -> item.getKind() == ItemKind.ASSET), RequestRule.ASSET, "items");
        }
        return missing;
    }

    /** R2: whole, and laid before others. */
    void submit(Actor actor, Instant at) {
        requireDraft(actor);
        breaches().refuse();
        move(RequestStatus.PENDING_APPROVAL, at);
    }

    /** R3: whether a coordinator decides too, as a third person. */
    boolean needsCoordinator(boolean addresseeObserves) {
        return kind == RequestKind.FREEZE
                || addresseeObserves
                || basis.getHandling() != HandlingCode.H0
                || items.stream().anyMatch(item -> item.getHandling() != HandlingCode.H0);
    }

    /** R3: back to its author. */
    void giveBack(Instant at) {
        requireStatus(status.leadsTo(RequestStatus.DRAFT));
        move(RequestStatus.DRAFT, at);
    }

    /** R3: may be sent. */
    void approve(Instant at) {
        requireStatus(status.leadsTo(RequestStatus.APPROVED));
        move(RequestStatus.APPROVED, at);
    }

    /** Refuses unless the actor may send it now, before a number is used up. */
    void requireSendable(Actor actor) {
        requireOwner(actor);
        requireStatus(status.leadsTo(RequestStatus.SENT));
        requireOther(actor);
    }

    /** R4: sent, in exactly these bytes. */
    void send(String newNumber, Snapshot sent, Instant at) {
        number = newNumber;
        snapshot = sent;
        move(RequestStatus.SENT, at);
    }

    /** R13: tells what became of the answer; a supervisor is asked to close. */
    void giveFeedback(Feedback given, Actor actor, Instant at) {
        requireOwner(actor);
        requireStatus(status == RequestStatus.SENT || status == RequestStatus.FEEDBACK_DUE);
        given.check();
        feedback = given;
        feedbackBy = actor.officer();
        if (status == RequestStatus.SENT) {
            move(RequestStatus.FEEDBACK_DUE, at);
        }
    }

    /** R13: ended. */
    void close(Instant at) {
        requireStatus(status.leadsTo(RequestStatus.CLOSED));
        move(RequestStatus.CLOSED, at);
    }

    /** R14: taken back by a supervisor, or once sent by a coordinator; never by its author. */
    void withdraw(String reason, Actor actor, Instant at) {
        requireOwner(actor);
        requireStatus(status.leadsTo(RequestStatus.WITHDRAWN));
        requireOther(actor);
        Role withdrawer = status == RequestStatus.SENT ? Role.COORDINATOR : Role.SUPERVISOR;
        new Breaches()
                .require(actor.has(withdrawer), RequestRule.WITHDRAWER, "")
                .requireText(reason, RequestRule.WITHDRAWAL_REASON, "reason")
                .refuse();
        withdrawalReason = reason.strip();
        move(RequestStatus.WITHDRAWN, at);
    }

    private void requireDraft(Actor actor) {
        requireOwner(actor);
        requireStatus(status == RequestStatus.DRAFT);
    }

    private void requireOwner(Actor actor) {
        if (!actor.belongsTo(ownerAuthorityId)) {
            throw new RuleViolation(RequestRule.OWNER);
        }
    }

    private void requireOther(Actor actor) {
        if (actor.is(authorId)) {
            throw new RuleViolation(RequestRule.OWN_REQUEST);
        }
    }

    private void requireStatus(boolean fits) {
        if (!fits) {
            throw new RuleViolation(RequestRule.STATUS, label(), status);
        }
    }

    private void move(RequestStatus next, Instant at) {
        status = next;
        statusSince = at;
    }

    public Subject subject() {
        return new Subject(SubjectKind.REQUEST, id, ownerAuthorityId);
    }

    /** Number, once it has one, and title. */
    public String label() {
        return number == null ? basis.getTitle() : number + " " + basis.getTitle();
    }

    Map<String, String> state() {
        State state = new State()
                .put("number", number)
                .put("owner", ownerAuthorityId)
                .put("caseFile", caseFileId)
                .put("kind", kind)
                .put("status", status)
                .put("author", authorId)
                .put("lastEditedBy", lastEditedBy)
                .put("feedbackBy", feedbackBy)
                .put("withdrawalReason", withdrawalReason);
        basis.tell(state);
        question.tell(state);
        if (snapshot != null) {
            state.put("snapshot", snapshot.getHash()).put("sentBy", snapshot.getSentBy());
        }
        if (feedback != null) {
            feedback.tell(state);
        }
        items.forEach(item -> state.put("item:" + item.getId(), item.line()));
        return state.map();
    }

    public UUID getId() {
        return id;
    }

    /** Null until it is sent. */
    public String getNumber() {
        return number;
    }

    public UUID getOwnerAuthorityId() {
        return ownerAuthorityId;
    }

    public UUID getCaseFileId() {
        return caseFileId;
    }

    public RequestKind getKind() {
        return kind;
    }

    public RequestStatus getStatus() {
        return status;
    }

    public Instant getStatusSince() {
        return statusSince;
    }

    public RequestBasis getBasis() {
        return basis;
    }

    public RequestQuestion getQuestion() {
        return question;
    }

    /** What goes along, in the order of choice. */
    public List<RequestItem> getItems() {
        return List.copyOf(items);
    }

    public UUID getAuthorId() {
        return authorId;
    }

    public UUID getLastEditedBy() {
        return lastEditedBy;
    }

    /** Null until it is sent. */
    public Snapshot getSnapshot() {
        return snapshot;
    }

    /** Null until it is given. */
    public Feedback getFeedback() {
        return feedback;
    }

    public UUID getFeedbackBy() {
        return feedbackBy;
    }

    public String getWithdrawalReason() {
        return withdrawalReason;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public int getVersion() {
        return version;
    }
}

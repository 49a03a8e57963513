package org.karez.request;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
import org.karez.officer.Authorship;
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

    @Embedded
    private Authorship authorship;

    @Column(name = "case_file_id", updatable = false)
    private UUID caseFileId;

    @Embedded
    private RequestStanding standing;

    @Embedded
    private RequestContent content;

    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<RequestItem> items = new ArrayList<>();

    @Embedded
    private Snapshot snapshot;

    @Embedded
    private Feedback feedback;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    @Version
    private int version;

    protected InformationRequest() {}

    /** R1: a draft in an open case. */
    InformationRequest(CaseFile caseFile, RequestKind kind, RequestBasis basis, Actor actor, Instant at) {
        caseFile.requireActive(actor);
        basis.check(actor.participant());
        this.id = UUID.randomUUID();
        this.authorship = Authorship.of(actor.authority(), actor, at);
        this.caseFileId = caseFile.getId();
        this.content = new RequestContent(kind, basis, RequestQuestion.NONE);
        this.standing = RequestStanding.drafted(at);
    }

    /** Takes another addressee, legal basis and handling. */
    void base(RequestBasis newBasis, Actor actor) {
        requireDraft(actor);
        newBasis.check(actor.participant());
        content = content.with(newBasis);
        authorship = authorship.editedBy(actor);
    }

    /** Takes another question. */
    void ask(RequestQuestion newQuestion, Actor actor) {
        requireDraft(actor);
        content = content.with(newQuestion);
        authorship = authorship.editedBy(actor);
    }

    /** Lets something of the case go along. */
    RequestItem choose(Choice choice, HandlingCode handling, Evaluation evaluation, Actor actor) {
        requireDraft(actor);
        if (items.stream().anyMatch(item -> item.is(choice.kind(), choice.id()))) {
            throw RuleViolation.at("item", RequestRule.NOT_OF_THE_CASE);
        }
        RequestItem item = new RequestItem(this, items.size() + 1, choice, handling, evaluation);
        items.add(item);
        authorship = authorship.editedBy(actor);
        return item;
    }

    /** Lets it stay at home after all. */
    void drop(UUID item, Actor actor) {
        requireDraft(actor);
        items.removeIf(chosen -> chosen.getId().equals(item));
        authorship = authorship.editedBy(actor);
    }

    /** What it still lacks before it can be submitted (R2). */
    public List<Missing> missing() {
        return content.missing(items).list().stream().map(Missing::of).toList();
    }

    /** R2: whole, and laid before others. */
    void submit(Actor actor, Instant at) {
        requireDraft(actor);
        content.missing(items).refuse();
        follow(RequestStatus.PENDING_APPROVAL, at);
    }

    /** R3: whether a coordinator decides too, as a third person. */
    boolean needsCoordinator(boolean addresseeObserves) {
        return addresseeObserves || content.isGrave(items);
    }

    /** R3: back to its author. */
    void giveBack(Instant at) {
        follow(RequestStatus.DRAFT, at);
    }

    /** R3: may be sent. */
    void approve(Instant at) {
        follow(RequestStatus.APPROVED, at);
    }

    /** Refuses unless the actor may send it now, before a number is used up. */
    void requireSendable(Actor actor) {
        require(actor, getStatus().leadsTo(RequestStatus.SENT));
        requireOther(actor);
    }

    /** R4: sent, in exactly these bytes. */
    void send(String newNumber, Snapshot sent, Instant at) {
        number = newNumber;
        snapshot = sent;
        follow(RequestStatus.SENT, at);
    }

    /** R13: tells what became of the answer; a supervisor is asked to close. */
    void giveFeedback(Feedback given, Actor actor, Instant at) {
        require(actor, getStatus() == RequestStatus.SENT || getStatus() == RequestStatus.FEEDBACK_DUE);
        given.check();
        feedback = given.by(actor.officer());
        if (getStatus() == RequestStatus.SENT) {
            follow(RequestStatus.FEEDBACK_DUE, at);
        }
    }

    /** R13: ended. */
    void close(Instant at) {
        follow(RequestStatus.CLOSED, at);
    }

    /** R14: taken back by a supervisor, or once sent by a coordinator; never by its author. */
    void withdraw(String reason, Actor actor, Instant at) {
        require(actor, getStatus().leadsTo(RequestStatus.WITHDRAWN));
        requireOther(actor);
        Role withdrawer = getStatus() == RequestStatus.SENT ? Role.COORDINATOR : Role.SUPERVISOR;
        new Breaches()
                .require(actor.has(withdrawer), RequestRule.WITHDRAWER, "")
                .requireText(reason, RequestRule.WITHDRAWAL_REASON, "reason")
                .refuse();
        withdrawalReason = reason.strip();
        follow(RequestStatus.WITHDRAWN, at);
    }

    private void requireDraft(Actor actor) {
        require(actor, getStatus() == RequestStatus.DRAFT);
    }

    private void require(Actor actor, boolean statusFits) {
        authorship.requireOwner(actor, RequestRule.OWNER);
        standing.require(statusFits, this);
    }

    private void requireOther(Actor actor) {
        if (actor.is(getAuthorId())) {
            throw new RuleViolation(RequestRule.OWN_REQUEST);
        }
    }

    private void follow(RequestStatus next, Instant at) {
        standing = standing.after(next, this, at);
    }

    public Subject subject() {
        return new Subject(SubjectKind.REQUEST, id, getOwnerAuthorityId());
    }

    /** Number, once it has one, and title. */
    public String label() {
        String title = getBasis().getTitle();
        return number == null ? title : number + " " + title;
    }

    Map<String, String> state() {
        State state =
                new State().put("number", number).put("caseFile", caseFileId).put("withdrawalReason", withdrawalReason);
        authorship.tell(state);
        standing.tell(state);
        content.tell(state);
        items.forEach(item -> item.tell(state));
        if (snapshot != null) {
            snapshot.tell(state, "sent");
        }
        if (feedback != null) {
            feedback.tell(state);
            state.put("feedbackBy", feedback.getBy());
        }
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
        return authorship.getOwnerAuthorityId();
    }

    public UUID getCaseFileId() {
        return caseFileId;
    }

    public RequestKind getKind() {
        return content.getKind();
    }

    public RequestStatus getStatus() {
        return standing.getStatus();
    }

    public Instant getStatusSince() {
        return standing.getSince();
    }

    public RequestBasis getBasis() {
        return content.getBasis();
    }

    public RequestQuestion getQuestion() {
        return content.getQuestion();
    }

    /** What goes along, in the order of choice. */
    public List<RequestItem> getItems() {
        return List.copyOf(items);
    }

    public UUID getAuthorId() {
        return authorship.getAuthorId();
    }

    public UUID getLastEditedBy() {
        return authorship.getLastEditedBy();
    }

    /** Null until it is sent. */
    public Snapshot getSnapshot() {
        return snapshot;
    }

    /** Null until it is given. */
    public Feedback getFeedback() {
        return feedback;
    }

    public String getWithdrawalReason() {
        return withdrawalReason;
    }

    public int getVersion() {
        return version;
    }
}

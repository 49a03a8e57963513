package org.karez.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.officer.Authorship;
import org.karez.shared.Breaches;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/**
 * One financial investigation (дело). Its author drafts and submits it; a supervisor, never the author, opens it and names its
 * lead; by an approved plan it is investigated; when nothing of it is open any more, it is closed with its outcome.
 */
@Entity
@Table(name = "case_file")
public class CaseFile {

    @Id
    private UUID id;

    @Convert(converter = CaseNumberConverter.class)
    @Column(updatable = false)
    private CaseNumber number;

    @Embedded
    private Authorship authorship;

    @Enumerated(EnumType.STRING)
    private CaseFileStatus status;

    @Column(name = "status_since")
    private Instant statusSince;

    @Embedded
    private CaseFileDetails details;

    /** Null until it is opened. */
    @Embedded
    private CaseLead lead;

    /** Null until it is proposed. */
    @Embedded
    private InvestigationPlan plan;

    /** Null until it is proposed. */
    @Embedded
    private CaseOutcome outcome;

    @Version
    private int version;

    protected CaseFile() {}

    /** C1: a draft of the actor, restricted by its handling code from the first moment. */
    CaseFile(CaseNumber number, CaseFileDetails details, Actor actor, Instant at) {
        details.check();
        this.id = UUID.randomUUID();
        this.number = number;
        this.authorship = Authorship.of(actor.authority(), actor, at);
        this.details = details;
        this.status = CaseFileStatus.DRAFT;
        this.statusSince = at;
    }

    /** Changes what is written about it, while it is a draft. */
    void edit(CaseFileDetails newDetails, Actor actor) {
        require(actor, status == CaseFileStatus.DRAFT);
        newDetails.check();
        details = newDetails;
        authorship = authorship.editedBy(actor);
    }

    /** C2: its author submits it; that there is a party or an asset is checked where both are known. */
    void submit(Actor actor, Instant at) {
        require(actor, status.leadsTo(CaseFileStatus.SUBMITTED));
        Breaches missing = new Breaches().require(actor.is(getAuthorId()), CaseFileRule.AUTHOR, "");
        details.noteMissing(missing).refuse();
        follow(CaseFileStatus.SUBMITTED, at);
    }

    /** C3: back to its author. */
    void giveBack(Instant at) {
        follow(CaseFileStatus.DRAFT, at);
    }

    /** C4: not accepted. */
    void reject(Instant at) {
        follow(CaseFileStatus.REJECTED, at);
    }

    /** C5: accepted, with a lead investigator and a date of review. */
    void open(CaseLead named, ZonedDateTime at) {
        requireStatus(status.leadsTo(CaseFileStatus.OPEN));
        named.check(at.toLocalDate());
        lead = named;
        follow(CaseFileStatus.OPEN, at.toInstant());
    }

    /** C6: lays down the plan that a supervisor is asked to approve. */
    void planInvestigation(InvestigationPlan proposed, Actor actor) {
        require(actor, status.leadsTo(CaseFileStatus.INVESTIGATION));
        proposed.check();
        plan = proposed;
        authorship = authorship.editedBy(actor);
    }

    /** C6: investigated from now on, by the approved plan. */
    void investigate(Instant at) {
        follow(CaseFileStatus.INVESTIGATION, at);
    }

    /** C13: lays down the outcome that a supervisor is asked to confirm. */
    void proposeClosure(CaseOutcome proposed, Actor actor) {
        require(actor, status.leadsTo(CaseFileStatus.CLOSED));
        proposed.check();
        outcome = proposed;
        authorship = authorship.editedBy(actor);
    }

    /** C13: ended. */
    void close(Instant at) {
        follow(CaseFileStatus.CLOSED, at);
    }

    /** Refuses unless the actor may add parties, assets and documents now. */
    public void requireGrowing(Actor actor) {
        require(actor, status.isGrowing());
    }

    /** Refuses unless the actor may work on the open case. */
    public void requireActive(Actor actor) {
        require(actor, status.isActive());
    }

    void requireOwner(Actor actor) {
        authorship.requireOwner(actor, CaseFileRule.OWNER);
    }

    private void require(Actor actor, boolean statusFits) {
        requireOwner(actor);
        requireStatus(statusFits);
    }

    private void requireStatus(boolean fits) {
        if (!fits) {
            throw new RuleViolation(CaseFileRule.STATUS, number, status);
        }
    }

    private void follow(CaseFileStatus next, Instant at) {
        requireStatus(status.leadsTo(next));
        status = next;
        statusSince = at;
    }

    public Subject subject() {
        return new Subject(SubjectKind.CASE_FILE, id, getOwnerAuthorityId());
    }

    /** Number and title, as lists and links show it. */
    public String label() {
        return number + " " + getTitle();
    }

    /** What a decider reads of it, apart from what other features add. */
    State content() {
        State content = new State();
        details.tell(content);
        if (plan != null) {
            plan.tell(content);
        }
        if (outcome != null) {
            outcome.tell(content);
        }
        return content;
    }

    Map<String, String> state() {
        State state = content();
        authorship.tell(state);
        if (lead != null) {
            lead.tell(state);
        }
        state.put("status", status).put("statusSince", statusSince);
        return state.put("number", number).map();
    }

    public UUID getId() {
        return id;
    }

    public CaseNumber getNumber() {
        return number;
    }

    public UUID getOwnerAuthorityId() {
        return authorship.getOwnerAuthorityId();
    }

    public CaseFileStatus getStatus() {
        return status;
    }

    public Instant getStatusSince() {
        return statusSince;
    }

    public String getTitle() {
        return details.getTitle();
    }

    public HandlingCode getHandling() {
        return details.getHandling();
    }

    public String getHandlingNote() {
        return details.getHandlingNote();
    }

    public Evaluation getEvaluation() {
        return details.getEvaluation();
    }

    public String getOffence() {
        return details.getOffence();
    }

    public String getLegalBasis() {
        return details.getLegalBasis();
    }

    public String getOperation() {
        return details.getOperation();
    }

    public String getSummary() {
        return details.getSummary();
    }

    public String getDrugProceedings() {
        return details.getDrugProceedings();
    }

    public UUID getAuthorId() {
        return authorship.getAuthorId();
    }

    public UUID getLastEditedBy() {
        return authorship.getLastEditedBy();
    }

    public LocalDate getReviewDate() {
        return lead == null ? null : lead.getReviewDate();
    }

    public String getInvestigationPlan() {
        return plan == null ? null : plan.getPlan();
    }

    public String getProceedingsNumber() {
        return plan == null ? null : plan.getProceedingsNumber();
    }

    public String getNoProceedingsReason() {
        return plan == null ? null : plan.getNoProceedingsReason();
    }

    public String getOutcome() {
        return outcome == null ? null : outcome.getOutcome();
    }

    public GroupEffect getEffectOnGroup() {
        return outcome == null ? null : outcome.getEffectOnGroup();
    }

    public Instant getCreatedAt() {
        return authorship.getCreatedAt();
    }

    public int getVersion() {
        return version;
    }
}

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
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.officer.Role;
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

    @Column(name = "owner_authority_id", updatable = false)
    private UUID ownerAuthorityId;

    @Enumerated(EnumType.STRING)
    private CaseFileStatus status;

    @Column(name = "status_since")
    private Instant statusSince;

    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "handling_code")
    private HandlingCode handling;

    @Column(name = "handling_note")
    private String handlingNote;

    @Embedded
    private Evaluation evaluation;

    private String offence;

    @Column(name = "legal_basis")
    private String legalBasis;

    private String operation;

    private String summary;

    @Column(name = "drug_proceedings")
    private String drugProceedings;

    @Column(name = "author_id", updatable = false)
    private UUID authorId;

    @Column(name = "last_edited_by")
    private UUID lastEditedBy;

    @Column(name = "lead_id")
    private UUID leadId;

    @Column(name = "review_date")
    private LocalDate reviewDate;

    @Column(name = "investigation_plan")
    private String investigationPlan;

    @Column(name = "proceedings_number")
    private String proceedingsNumber;

    @Column(name = "no_proceedings_reason")
    private String noProceedingsReason;

    private String outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "effect_on_group")
    private GroupEffect effectOnGroup;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected CaseFile() {}

    /** C1: a draft of the actor, restricted by its handling code from the first moment. */
    CaseFile(CaseNumber number, CaseFileDetails details, Actor actor, Instant at) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.ownerAuthorityId = actor.authority();
        this.authorId = actor.officer();
        this.createdAt = at;
        move(CaseFileStatus.DRAFT, at);
        take(details, actor);
    }

    /** Changes what is written about it, while it is a draft. */
    void edit(CaseFileDetails details, Actor actor) {
        requireOwner(actor);
        requireStatus(status == CaseFileStatus.DRAFT);
        take(details, actor);
    }

    private void take(CaseFileDetails details, Actor actor) {
        new Breaches()
                .requireText(details.title(), CaseFileRule.TITLE, "title")
                .require(
                        details.handling() != HandlingCode.H3
                                || details.handlingNote() != null
                                        && !details.handlingNote().isBlank(),
                        CaseFileRule.HANDLING_NOTE,
                        "handlingNote")
                .refuse();
        title = details.title().strip();
        handling = details.handling();
        handlingNote = details.handlingNote();
        evaluation = details.evaluation();
        offence = details.offence();
        legalBasis = details.legalBasis();
        operation = details.operation();
        drugProceedings = details.drugProceedings();
        summary = details.summary() == null ? "" : details.summary();
        lastEditedBy = actor.officer();
    }

    /** C2: its author submits it; that there is a party or an asset is checked where both are known. */
    void submit(Actor actor, Instant at) {
        requireOwner(actor);
        requireStatus(status.leadsTo(CaseFileStatus.SUBMITTED));
        new Breaches()
                .require(actor.is(authorId), CaseFileRule.AUTHOR, "")
                .requireText(offence, CaseFileRule.OFFENCE, "offence")
                .requireText(legalBasis, CaseFileRule.LEGAL_BASIS, "legalBasis")
                .refuse();
        move(CaseFileStatus.SUBMITTED, at);
    }

    /** C3: back to its author. */
    void giveBack(Instant at) {
        requireStatus(status.leadsTo(CaseFileStatus.DRAFT));
        move(CaseFileStatus.DRAFT, at);
    }

    /** C4: not accepted. */
    void reject(Instant at) {
        requireStatus(status.leadsTo(CaseFileStatus.REJECTED));
        move(CaseFileStatus.REJECTED, at);
    }

    /** C5: accepted, with a lead investigator and a date of review. */
    void open(UUID lead, LocalDate review, Instant at) {
        requireStatus(status.leadsTo(CaseFileStatus.OPEN));
        new Breaches()
                .require(lead != null, CaseFileRule.LEAD, "lead")
                .require(review != null && review.isAfter(day(at)), CaseFileRule.REVIEW_DATE, "reviewDate")
                .refuse();
        leadId = lead;
        reviewDate = review;
        move(CaseFileStatus.OPEN, at);
    }

    /** C6: lays down the plan that a supervisor is asked to approve. */
    void planInvestigation(InvestigationPlan plan, Actor actor) {
        requireOwner(actor);
        requireStatus(status.leadsTo(CaseFileStatus.INVESTIGATION));
        plan.check();
        investigationPlan = plan.plan().strip();
        proceedingsNumber = plan.proceedingsNumber();
        noProceedingsReason = plan.noProceedingsReason();
        lastEditedBy = actor.officer();
    }

    /** C6: investigated from now on, by the approved plan. */
    void investigate(Instant at) {
        requireStatus(status.leadsTo(CaseFileStatus.INVESTIGATION));
        move(CaseFileStatus.INVESTIGATION, at);
    }

    /** C13: lays down the outcome that a supervisor is asked to confirm. */
    void proposeClosure(String result, GroupEffect effect, Actor actor) {
        requireOwner(actor);
        requireStatus(status.leadsTo(CaseFileStatus.CLOSED));
        new Breaches()
                .requireText(result, CaseFileRule.OUTCOME, "outcome")
                .require(effect != null, CaseFileRule.GROUP_EFFECT, "effect")
                .refuse();
        outcome = result.strip();
        effectOnGroup = effect;
        lastEditedBy = actor.officer();
    }

    /** C13: ended. */
    void close(Instant at) {
        requireStatus(status.leadsTo(CaseFileStatus.CLOSED));
        move(CaseFileStatus.CLOSED, at);
    }

    /** What this officer can do with it as it stands, when no step of it waits for a decision. */
    Set<CaseFileAct> acts(Actor actor) {
        EnumSet<CaseFileAct> acts = EnumSet.noneOf(CaseFileAct.class);
        if (!actor.belongsTo(ownerAuthorityId) || !actor.has(Role.INVESTIGATOR) && !actor.has(Role.SUPERVISOR)) {
            return acts;
        }
        acts.add(CaseFileAct.SHARE);
        if (status.isActive()) {
            acts.add(CaseFileAct.PROPOSE_CLOSURE);
        }
        if (status.leadsTo(CaseFileStatus.INVESTIGATION)) {
            acts.add(CaseFileAct.PROPOSE_INVESTIGATION);
        }
        if (status.isGrowing() && actor.has(Role.INVESTIGATOR)) {
            acts.add(CaseFileAct.ADD);
        }
        if (status == CaseFileStatus.DRAFT && actor.has(Role.INVESTIGATOR)) {
            acts.add(CaseFileAct.EDIT);
            if (actor.is(authorId)) {
                acts.add(CaseFileAct.SUBMIT);
            }
        }
        return acts;
    }

    /** Refuses unless the actor may add parties, assets and documents now. */
    public void requireGrowing(Actor actor) {
        requireOwner(actor);
        requireStatus(status.isGrowing());
    }

    /** Refuses unless the actor may work on the open case. */
    public void requireActive(Actor actor) {
        requireOwner(actor);
        requireStatus(status.isActive());
    }

    void requireOwner(Actor actor) {
        if (!actor.belongsTo(ownerAuthorityId)) {
            throw new RuleViolation(CaseFileRule.OWNER);
        }
    }

    private void requireStatus(boolean fits) {
        if (!fits) {
            throw new RuleViolation(CaseFileRule.STATUS, number, status);
        }
    }

    private void move(CaseFileStatus next, Instant at) {
        status = next;
        statusSince = at;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    public Subject subject() {
        return new Subject(SubjectKind.CASE_FILE, id, ownerAuthorityId);
    }

    /** Number and title, as lists and links show it. */
    public String label() {
        return number + " " + title;
    }

    /** What a decider reads of it, apart from what other features add. */
    State content() {
        return new State()
                .put("title", title)
                .put("handling", handling)
                .put("handlingNote", handlingNote)
                .put("evaluation", evaluation)
                .put("offence", offence)
                .put("legalBasis", legalBasis)
                .put("operation", operation)
                .put("drugProceedings", drugProceedings)
                .put("summary", summary)
                .put("plan", investigationPlan)
                .put("proceedings", proceedingsNumber)
                .put("noProceedingsReason", noProceedingsReason)
                .put("outcome", outcome)
                .put("effectOnGroup", effectOnGroup);
    }

    Map<String, String> state() {
        return content()
                .put("number", number)
                .put("owner", ownerAuthorityId)
                .put("status", status)
                .put("author", authorId)
                .put("lastEditedBy", lastEditedBy)
                .put("lead", leadId)
                .put("reviewDate", reviewDate)
                .map();
    }

    public UUID getId() {
        return id;
    }

    public CaseNumber getNumber() {
        return number;
    }

    public UUID getOwnerAuthorityId() {
        return ownerAuthorityId;
    }

    public CaseFileStatus getStatus() {
        return status;
    }

    public Instant getStatusSince() {
        return statusSince;
    }

    public String getTitle() {
        return title;
    }

    public HandlingCode getHandling() {
        return handling;
    }

    public String getHandlingNote() {
        return handlingNote;
    }

    public Evaluation getEvaluation() {
        return evaluation;
    }

    public String getOffence() {
        return offence;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public String getOperation() {
        return operation;
    }

    public String getSummary() {
        return summary;
    }

    public String getDrugProceedings() {
        return drugProceedings;
    }

    public UUID getAuthorId() {
        return authorId;
    }

    public UUID getLastEditedBy() {
        return lastEditedBy;
    }

    public UUID getLeadId() {
        return leadId;
    }

    public LocalDate getReviewDate() {
        return reviewDate;
    }

    public String getInvestigationPlan() {
        return investigationPlan;
    }

    public String getProceedingsNumber() {
        return proceedingsNumber;
    }

    public String getNoProceedingsReason() {
        return noProceedingsReason;
    }

    public String getOutcome() {
        return outcome;
    }

    public GroupEffect getEffectOnGroup() {
        return effectOnGroup;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public int getVersion() {
        return version;
    }
}

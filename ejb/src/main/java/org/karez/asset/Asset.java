package org.karez.asset;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.karez.casefile.CaseFile;
import org.karez.officer.Actor;
import org.karez.officer.Authorship;
import org.karez.shared.Money;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/**
 * A thing of value that may be taken from the group (актив). An investigator enters it and traces it to its holder and owner; a
 * supervisor approves that restraint is asked for; by registered and confirmed acts it is suspended, frozen and released.
 */
@Entity
public class Asset {

    @Id
    private UUID id;

    @Convert(converter = AssetNumberConverter.class)
    @Column(updatable = false)
    private AssetNumber number;

    @Column(name = "case_file_id", updatable = false)
    private UUID caseFileId;

    @Embedded
    @AttributeOverride(name = "authorId", column = @Column(name = "created_by", updatable = false))
    private Authorship authorship;

    /** Null until its first event. */
    @Embedded
    private LegalStanding standing;

    @Embedded
    private AssetDescription description;

    @ElementCollection
    @CollectionTable(name = "asset_identifier", joinColumns = @JoinColumn(name = "asset_id"))
    @OrderColumn(name = "position")
    private List<AssetIdentifier> identifiers = new ArrayList<>();

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "beneficial_owner_id")
    private UUID beneficialOwnerId;

    @Embedded
    private Valuation value;

    @ElementCollection
    @CollectionTable(name = "asset_evidence", joinColumns = @JoinColumn(name = "asset_id"))
    @OrderColumn(name = "position")
    @Column(name = "document_id")
    private List<UUID> evidence = new ArrayList<>();

    /** Null until it is proposed. */
    @Embedded
    private RestraintPlan plan;

    @Version
    private int version;

    protected Asset() {}

    /** An asset of a case that the actor's authority keeps; it stands nowhere until {@link #identify} gives it its first event. */
    Asset(AssetNumber number, CaseFile caseFile, AssetDetails details, Actor actor, ZonedDateTime at) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.caseFileId = caseFile.getId();
        this.authorship = Authorship.of(caseFile.getOwnerAuthorityId(), actor, at.toInstant());
        take(details, at.toLocalDate());
    }

    /** A1: its first event. */
    LegalEvent identify(ZonedDateTime at) {
        standing = LegalStanding.identified(at.toInstant());
        StepTerms terms = StepTerms.of(at.toLocalDate(), value == null ? null : value.getAmount(), getLearnedNote());
        ConfirmedStep step = new ConfirmedStep(AssetStep.IDENTIFY, terms, null, authorship.getAuthorId(), null);
        return new LegalEvent(this, null, step, at.toInstant());
    }

    /** Replaces what is known of it, while it is only identified. */
    void change(AssetDetails details, Actor actor, LocalDate today) {
        authorship.requireOwner(actor, AssetRule.OWNER);
        requireStatus(getStatus() == AssetStatus.IDENTIFIED);
        take(details, today);
        authorship = authorship.editedBy(actor);
    }

    private void take(AssetDetails details, LocalDate today) {
        CheckedDetails checked = CheckedDetails.of(details, today);
        description = checked.description();
        value = checked.value();
        identifiers = new ArrayList<>(details.identifiers());
    }

    /** Names who holds it by what its source says, before anybody has traced it. */
    void nameHolder(UUID holder) {
        holderId = holder;
    }

    /** A2: lays down whose it is and what it is worth, which a supervisor is asked to confirm. */
    void layTrace(TraceDetails trace, Valuation valuation, Actor actor) {
        holderId = trace.holder();
        beneficialOwnerId = trace.beneficialOwner();
        value = valuation;
        evidence = new ArrayList<>(trace.evidence());
        authorship = authorship.editedBy(actor);
    }

    /** A4: lays down why and how it is to be restrained, which a supervisor is asked to approve. */
    void layRestraint(RestraintPlan proposed, Actor actor) {
        proposed.check();
        plan = proposed;
        authorship = authorship.editedBy(actor);
    }

    /** Refuses unless the actor may propose or register that step now. */
    void requireStep(AssetStep step, Actor actor) {
        authorship.requireOwner(actor, AssetRule.OWNER);
        requireStatus(step.isOpenFrom(getStatus()));
    }

    /** Takes a step that another officer has confirmed, and tells the event of it. */
    LegalEvent take(ConfirmedStep confirmed, Instant at) {
        AssetStatus from = getStatus();
        requireStatus(confirmed.step().isOpenFrom(from));
        standing = standing.after(confirmed, at);
        return new LegalEvent(this, from, confirmed, at);
    }

    private void requireStatus(boolean fits) {
        if (!fits) {
            throw new RuleViolation(AssetRule.STATUS, number, getStatus());
        }
    }

    public Subject subject() {
        return new Subject(SubjectKind.ASSET, id, getOwnerAuthorityId());
    }

    /** Number and description, as lists and links show it. */
    public String label() {
        return number + " " + getDescription();
    }

    Map<String, String> state() {
        State state = new State().put("number", number).put("case", caseFileId);
        state.put("holder", holderId).put("beneficialOwner", beneficialOwnerId);
        IntStream.range(0, evidence.size()).forEach(i -> state.put("evidence:" + i, evidence.get(i)));
        IntStream.range(0, identifiers.size()).forEach(i -> identifiers.get(i).tell(state, i));
        authorship.tell(state);
        standing.tell(state);
        description.tell(state);
        if (value != null) {
            value.tell(state);
        }
        if (plan != null) {
            plan.tell(state);
        }
        return state.map();
    }

    public UUID getId() {
        return id;
    }

    public AssetNumber getNumber() {
        return number;
    }

    public UUID getCaseFileId() {
        return caseFileId;
    }

    public UUID getOwnerAuthorityId() {
        return authorship.getOwnerAuthorityId();
    }

    public AssetKind getKind() {
        return description.getKind();
    }

    public AssetStatus getStatus() {
        return standing.getStatus();
    }

    public Instant getStatusSince() {
        return standing.getSince();
    }

    public String getDescription() {
        return description.getText();
    }

    public String getCountry() {
        return description.getCountry();
    }

    public String getPlace() {
        return description.getPlace();
    }

    public List<AssetIdentifier> getIdentifiers() {
        return List.copyOf(identifiers);
    }

    public BigDecimal getQuantity() {
        return description.getQuantity();
    }

    public String getUnit() {
        return description.getUnit();
    }

    public LearnedFrom getLearnedFrom() {
        return description.getLearnedFrom();
    }

    public String getLearnedNote() {
        return description.getLearnedNote();
    }

    public UUID getHolderId() {
        return holderId;
    }

    public UUID getBeneficialOwnerId() {
        return beneficialOwnerId;
    }

    /** What it is thought to be worth, or null. */
    public Valuation getValue() {
        return value;
    }

    public List<UUID> getEvidence() {
        return List.copyOf(evidence);
    }

    public String getRestraintBasis() {
        return plan == null ? null : plan.getLegalBasis();
    }

    public String getProportionality() {
        return plan == null ? null : plan.getProportionality();
    }

    public String getSeizurePlan() {
        return plan == null ? null : plan.getPlan();
    }

    /** What is suspended or frozen now, or null. */
    public Money getRestrained() {
        return standing.getRestrained();
    }

    public LocalDate getOrderExpires() {
        return standing.getOrderExpires();
    }

    public int getLastEvent() {
        return standing.getLastEvent();
    }

    public int getVersion() {
        return version;
    }
}

package org.karez.asset;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.karez.casefile.CaseFile;
import org.karez.officer.Actor;
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

    @Column(name = "owner_authority_id", updatable = false)
    private UUID ownerAuthorityId;

    @Enumerated(EnumType.STRING)
    private AssetKind kind;

    @Enumerated(EnumType.STRING)
    private AssetStatus status;

    @Column(name = "status_since")
    private Instant statusSince;

    private String description;

    private String country;

    private String place;

    @ElementCollection
    @CollectionTable(name = "asset_identifier", joinColumns = @JoinColumn(name = "asset_id"))
    @OrderColumn(name = "position")
    private List<AssetIdentifier> identifiers = new ArrayList<>();

    private BigDecimal quantity;

    private String unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "learned_from")
    private LearnedFrom learnedFrom;

    @Column(name = "learned_note")
    private String learnedNote;

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

    @Column(name = "restraint_basis")
    private String restraintBasis;

    private String proportionality;

    @Column(name = "seizure_plan")
    private String seizurePlan;

    /** What is suspended or frozen now. */
    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "restrained_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "restrained_currency"))
    private Money restrained;

    @Column(name = "order_expires")
    private LocalDate orderExpires;

    @Column(name = "last_event")
    private int lastEvent;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "last_edited_by")
    private UUID lastEditedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected Asset() {}

    /** An asset of a case that the actor's authority keeps; it stands nowhere until {@link #identify} gives it its first event. */
    Asset(AssetNumber number, CaseFile caseFile, AssetDetails details, Actor actor, Instant at) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.caseFileId = caseFile.getId();
        this.ownerAuthorityId = caseFile.getOwnerAuthorityId();
        this.createdBy = actor.officer();
        this.createdAt = at;
        take(details, actor, at);
    }

    /** A1: its first event. */
    LegalEvent identify(Instant at) {
        StepTerms terms = StepTerms.of(day(at), value == null ? null : value.getAmount(), learnedNote);
        return move(AssetStatus.IDENTIFIED, new ConfirmedStep(AssetStep.IDENTIFY, terms, null, createdBy, null), at);
    }

    /** Replaces what is known of it, while it is only identified. */
    void change(AssetDetails details, Actor actor, Instant at) {
        requireOwner(actor);
        requireStatus(status == AssetStatus.IDENTIFIED);
        take(details, actor, at);
    }

    private void take(AssetDetails details, Actor actor, Instant at) {
        CheckedDetails checked = CheckedDetails.of(details, day(at));
        kind = details.kind();
        description = details.description().strip();
        country = details.country();
        place = details.place();
        identifiers = new ArrayList<>(details.identifiers());
        quantity = details.quantity();
        unit = details.unit();
        value = checked.value();
        learnedFrom = details.learnedFrom();
        learnedNote = details.learnedNote().strip();
        lastEditedBy = actor.officer();
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
        lastEditedBy = actor.officer();
    }

    /** A4: lays down why and how it is to be restrained, which a supervisor is asked to approve. */
    void layRestraint(RestraintPlan plan, Actor actor) {
        plan.check();
        restraintBasis = plan.legalBasis().strip();
        proportionality = plan.proportionality().strip();
        seizurePlan = plan.plan().strip();
        lastEditedBy = actor.officer();
    }

    /** Refuses unless the actor may propose or register that step now. */
    void requireStep(AssetStep step, Actor actor) {
        requireOwner(actor);
        requireStatus(step.isOpenFrom(status));
    }

    /** Takes a step that another officer has confirmed, and tells the event of it. */
    LegalEvent take(ConfirmedStep confirmed, Instant at) {
        AssetStep step = confirmed.step();
        requireStatus(step.isOpenFrom(status));
        AssetStatus next = step.from(status);
        restrained = next.isRestrained() ? confirmed.terms().amount() : null;
        if (step != AssetStep.CORRECT) {
            orderExpires = next.isRestrained() ? confirmed.act().getExpires() : null;
        }
        return move(next, confirmed, at);
    }

    private LegalEvent move(AssetStatus next, ConfirmedStep confirmed, Instant at) {
        AssetStatus from = status;
        if (next != from) {
            status = next;
            statusSince = at;
        }
        lastEvent++;
        return new LegalEvent(this, from, confirmed, at);
    }

    private void requireOwner(Actor actor) {
        if (!actor.belongsTo(ownerAuthorityId)) {
            throw new RuleViolation(AssetRule.OWNER);
        }
    }

    private void requireStatus(boolean fits) {
        if (!fits) {
            throw new RuleViolation(AssetRule.STATUS, number, status);
        }
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    public Subject subject() {
        return new Subject(SubjectKind.ASSET, id, ownerAuthorityId);
    }

    /** Number and description, as lists and links show it. */
    public String label() {
        return number + " " + description;
    }

    Map<String, String> state() {
        return new State()
                .put("number", number)
                .put("case", caseFileId)
                .put("owner", ownerAuthorityId)
                .put("kind", kind)
                .put("status", status)
                .put("description", description)
                .put("country", country)
                .put("place", place)
                .put("identifiers", joined(identifiers))
                .put(
                        "quantity",
                        quantity == null ? null : quantity.stripTrailingZeros().toPlainString() + " " + unit)
                .put("learnedFrom", learnedFrom)
                .put("learnedNote", learnedNote)
                .put("holder", holderId)
                .put("beneficialOwner", beneficialOwnerId)
                .put("value", value == null ? null : value.getAmount())
                .put("valueDate", value == null ? null : value.getDate())
                .put("valueMethod", value == null ? null : value.getMethod())
                .put("evidence", joined(evidence))
                .put("restraintBasis", restraintBasis)
                .put("proportionality", proportionality)
                .put("seizurePlan", seizurePlan)
                .put("restrained", restrained)
                .put("orderExpires", orderExpires)
                .put("lastEvent", lastEvent)
                .map();
    }

    private static String joined(List<?> elements) {
        return elements.stream().map(Object::toString).collect(Collectors.joining("; "));
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
        return ownerAuthorityId;
    }

    public AssetKind getKind() {
        return kind;
    }

    public AssetStatus getStatus() {
        return status;
    }

    public Instant getStatusSince() {
        return statusSince;
    }

    public String getDescription() {
        return description;
    }

    public String getCountry() {
        return country;
    }

    public String getPlace() {
        return place;
    }

    public List<AssetIdentifier> getIdentifiers() {
        return List.copyOf(identifiers);
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public String getUnit() {
        return unit;
    }

    public LearnedFrom getLearnedFrom() {
        return learnedFrom;
    }

    public String getLearnedNote() {
        return learnedNote;
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
        return restraintBasis;
    }

    public String getProportionality() {
        return proportionality;
    }

    public String getSeizurePlan() {
        return seizurePlan;
    }

    /** What is suspended or frozen now, or null. */
    public Money getRestrained() {
        return restrained;
    }

    public LocalDate getOrderExpires() {
        return orderExpires;
    }

    public int getLastEvent() {
        return lastEvent;
    }

    public int getVersion() {
        return version;
    }
}

package org.karez.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.shared.Money;
import org.karez.shared.Part;
import org.karez.shared.State;

/** One step in the legal life of an asset. It is written once and never changed; a correction is one more event. */
@Entity
@Table(name = "legal_event")
public class LegalEvent {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "asset_id")
    private Asset asset;

    /** Counts the events of the asset from one, without gaps. */
    private int number;

    @Column(name = "case_file_id")
    private UUID caseFileId;

    @Column(name = "owner_authority_id")
    private UUID ownerAuthorityId;

    @Enumerated(EnumType.STRING)
    private AssetStep step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private AssetStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private AssetStatus to;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    @ManyToOne
    @JoinColumn(name = "legal_act_id")
    private LegalAct act;

    @Embedded
    private Money amount;

    private BigDecimal rate;

    @Column(name = "rate_source")
    private String rateSource;

    @Column(name = "rate_date")
    private LocalDate rateDate;

    private String note;

    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "registered_by")
    private UUID registeredBy;

    @Column(name = "confirmed_by")
    private UUID confirmedBy;

    private Instant at;

    private UUID corrects;

    protected LegalEvent() {}

    /** The event by which an asset, already moved, came from another status to the one it has. */
    LegalEvent(Asset asset, AssetStatus from, ConfirmedStep confirmed, Instant at) {
        StepTerms terms = confirmed.terms();
        this.id = UUID.randomUUID();
        this.asset = asset;
        this.number = asset.getLastEvent();
        this.caseFileId = asset.getCaseFileId();
        this.ownerAuthorityId = asset.getOwnerAuthorityId();
        this.step = confirmed.step();
        this.from = from;
        this.to = asset.getStatus();
        this.happenedOn = terms.happenedOn();
        this.act = confirmed.act();
        this.amount = terms.amount();
        if (terms.rate() != null) {
            this.rate = terms.rate().rate();
            this.rateSource = terms.rate().source();
            this.rateDate = terms.rate().date();
        }
        this.note = terms.note();
        this.documentId = terms.document();
        this.corrects = terms.corrects();
        this.registeredBy = confirmed.registeredBy();
        this.confirmedBy = confirmed.confirmedBy();
        this.at = at;
    }

    /** What the asset's trail states of it. */
    Part part() {
        return new Part(
                asset.subject(),
                "legalEvent:" + id,
                State.line(
                        number,
                        ownerAuthorityId,
                        caseFileId,
                        step,
                        from,
                        to,
                        happenedOn,
                        act == null ? null : act.getId(),
                        amount,
                        rate,
                        rateSource,
                        rateDate,
                        note,
                        documentId,
                        registeredBy,
                        confirmedBy,
                        at,
                        corrects));
    }

    public UUID getId() {
        return id;
    }

    public int getNumber() {
        return number;
    }

    public AssetStep getStep() {
        return step;
    }

    public AssetStatus getFrom() {
        return from;
    }

    public AssetStatus getTo() {
        return to;
    }

    public LocalDate getHappenedOn() {
        return happenedOn;
    }

    public LegalAct getAct() {
        return act;
    }

    public Money getAmount() {
        return amount;
    }

    /** By what the amount was held against the act's limit, or null. */
    public ExchangeRate getRate() {
        return rate == null ? null : new ExchangeRate(rate, rateSource, rateDate);
    }

    public String getNote() {
        return note;
    }

    public UUID getDocumentId() {
        return documentId;
    }

    public UUID getRegisteredBy() {
        return registeredBy;
    }

    public UUID getConfirmedBy() {
        return confirmedBy;
    }

    public Instant getAt() {
        return at;
    }

    public UUID getCorrects() {
        return corrects;
    }
}

package org.karez.asset;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.karez.shared.Money;
import org.karez.shared.State;

/** Where an asset stands legally, which follows its legal events alone. Never changes: the next event gives another standing. */
@Embeddable
public class LegalStanding implements Serializable {

    private static final long serialVersionUID = 1L;

    @Enumerated(EnumType.STRING)
    private AssetStatus status;

    @Column(name = "status_since")
    private Instant since;

    /** What is suspended or frozen now. */
    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "restrained_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "restrained_currency"))
    private Money restrained;

    @Column(name = "order_expires")
    private LocalDate orderExpires;

    @Column(name = "last_event")
    private int lastEvent;

    protected LegalStanding() {}

    private LegalStanding(AssetStatus status, Instant since, Money restrained, LocalDate orderExpires, int lastEvent) {
        this.status = status;
        this.since = since;
        this.restrained = restrained;
        this.orderExpires = orderExpires;
        this.lastEvent = lastEvent;
    }

    /** After the first event (A1). */
    static LegalStanding identified(Instant at) {
        return new LegalStanding(AssetStatus.IDENTIFIED, at, null, null, 1);
    }

    /** After the event of a confirmed step. */
    LegalStanding after(ConfirmedStep confirmed, Instant at) {
        AssetStatus next = confirmed.step().from(status);
        Instant nextSince = next == status ? since : at;
        if (!next.isRestrained()) {
            return new LegalStanding(next, nextSince, null, null, lastEvent + 1);
        }
        // A correction puts the amount right; the order holds as long as it did.
        LocalDate expires = confirmed.step() == AssetStep.CORRECT
                ? orderExpires
                : confirmed.act().getExpires();
        return new LegalStanding(next, nextSince, confirmed.terms().amount(), expires, lastEvent + 1);
    }

    void tell(State state) {
        state.put("status", status)
                .put("statusSince", since)
                .put("restrained", restrained)
                .put("orderExpires", orderExpires)
                .put("lastEvent", lastEvent);
    }

    public AssetStatus getStatus() {
        return status;
    }

    public Instant getSince() {
        return since;
    }

    /** What is suspended or frozen now, or null. */
    public Money getRestrained() {
        return restrained;
    }

    /** The last day on which the order in force holds, or null. */
    public LocalDate getOrderExpires() {
        return orderExpires;
    }

    /** Number of the last legal event. */
    public int getLastEvent() {
        return lastEvent;
    }
}

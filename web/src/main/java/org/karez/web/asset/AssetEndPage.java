package org.karez.web.asset;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.asset.AssetService;
import org.karez.asset.AssetStep;
import org.karez.asset.AssetViewQueries;
import org.karez.asset.DissipateAsset;
import org.karez.asset.TypedAmount;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /asset/end.xhtml}: why an asset is not pursued, or how it was lost. */
@Named
@ViewScoped
public class AssetEndPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AssetViewQueries queries;

    @Inject
    private AssetService service;

    private UUID id;
    private StepTarget target;
    private AssetStep step = AssetStep.DISCOUNT;
    private String reason;
    private LocalDate date;
    private BigDecimal lastValue;
    private String currency;

    /** Reads the asset. */
    public void load() {
        if (step != AssetStep.DISCOUNT && step != AssetStep.DISSIPATE) {
            throw new EntityNotFoundException("step " + step);
        }
        target = StepTarget.read(queries, id);
        lastValue = target.amount();
        currency = target.currency();
    }

    /** Lays it before a supervisor. */
    public String propose() {
        if (isDissipating()) {
            service.proposeDissipation(
                    new DissipateAsset(id, target.version(), reason, date, new TypedAmount(lastValue, currency)));
        } else {
            service.proposeDiscount(id, target.version(), reason);
        }
        return target.proposed();
    }

    public boolean isDissipating() {
        return step == AssetStep.DISSIPATE;
    }

    public StepTarget getTarget() {
        return target;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public AssetStep getStep() {
        return step;
    }

    public void setStep(AssetStep step) {
        this.step = step;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public BigDecimal getLastValue() {
        return lastValue;
    }

    public void setLastValue(BigDecimal lastValue) {
        this.lastValue = lastValue;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }
}

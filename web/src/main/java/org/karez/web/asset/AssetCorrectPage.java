package org.karez.web.asset;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.karez.asset.AssetViewQueries;
import org.karez.asset.MeasureService;
import org.karez.asset.TypedAmount;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /asset/correct.xhtml}: the right amount of a measure. */
@Named
@ViewScoped
public class AssetCorrectPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AssetViewQueries queries;

    @Inject
    private MeasureService service;

    private UUID id;
    private StepTarget target;
    private BigDecimal amount;
    private String currency;
    private String reason;

    /** Reads the asset. */
    public void load() {
        target = StepTarget.read(queries, id);
        currency = target.restrained() == null ? null : target.restrained().currency();
    }

    /** Lays it before a supervisor. */
    public String propose() {
        service.proposeCorrection(id, target.version(), new TypedAmount(amount, currency), reason);
        return target.proposed();
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

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

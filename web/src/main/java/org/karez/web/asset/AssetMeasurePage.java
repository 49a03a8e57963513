package org.karez.web.asset;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.karez.asset.AssetStep;
import org.karez.asset.AssetViewQueries;
import org.karez.asset.MeasureService;
import org.karez.asset.RegisterMeasure;
import org.karez.asset.TypedAmount;
import org.karez.casefile.DocumentQueries;
import org.karez.casefile.DocumentRow;
import org.karez.casefile.DocumentService;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /asset/measure.xhtml}: an act that suspends or freezes an asset. */
@Named
@ViewScoped
public class AssetMeasurePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AssetViewQueries queries;

    @Inject
    private MeasureService service;

    @Inject
    private DocumentService documents;

    @Inject
    private DocumentQueries files;

    private UUID id;
    private StepTarget target;
    private AssetStep step = AssetStep.FREEZE;
    private BigDecimal amount;
    private String currency;
    private String confirmation;

    private final RateForm rate = new RateForm();
    private final LegalActForm act = new LegalActForm();
    private final DocumentForm confirmationFile = new DocumentForm();
    private List<DocumentRow> choices = List.of();

    /** Reads the asset, and the documents of its case. */
    public void load() {
        if (step != AssetStep.FREEZE && step != AssetStep.SUSPEND) {
            throw new EntityNotFoundException("step " + step);
        }
        target = StepTarget.read(queries, id);
        amount = target.amount();
        currency = target.currency();
        choices = files.ofCase(target.caseFile());
    }

    /** Registers it; another officer confirms. */
    public String register() {
        UUID scan = act.getDocument().keep(documents, target.caseFile());
        UUID confirmed = confirmationFile.keep(documents, target.caseFile());
        choices = files.ofCase(target.caseFile());
        RegisterMeasure command = new RegisterMeasure(
                id,
                target.version(),
                act.details(scan),
                new TypedAmount(amount, currency),
                rate.typed(),
                confirmation,
                confirmed);
        if (isFreezing()) {
            service.registerFreezing(command);
        } else {
            service.registerSuspension(command);
        }
        return target.proposed();
    }

    public boolean isFreezing() {
        return step == AssetStep.FREEZE;
    }

    public LegalActForm getAct() {
        return act;
    }

    public RateForm getRate() {
        return rate;
    }

    public DocumentForm getConfirmationFile() {
        return confirmationFile;
    }

    public List<DocumentRow> getChoices() {
        return choices;
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

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}

package org.karez.web.asset;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.karez.asset.AssetService;
import org.karez.asset.AssetViewQueries;
import org.karez.asset.RestraintPlan;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /asset/restraint.xhtml}: why and how an asset is to be restrained. */
@Named
@ViewScoped
public class AssetRestraintPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AssetViewQueries queries;

    @Inject
    private AssetService service;

    private UUID id;
    private StepTarget target;
    private String legalBasis;
    private String proportionality;
    private String plan;

    /** Reads the asset. */
    public void load() {
        target = StepTarget.read(queries, id);
    }

    /** Lays it before a supervisor. */
    public String propose() {
        service.proposeRestraint(id, target.version(), new RestraintPlan(legalBasis, proportionality, plan));
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

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getProportionality() {
        return proportionality;
    }

    public void setProportionality(String proportionality) {
        this.proportionality = proportionality;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }
}

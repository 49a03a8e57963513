package org.karez.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.karez.shared.Breaches;
import org.karez.shared.State;

/** Why and how an asset is to be restrained: what a supervisor is asked to approve (A4). Never changes. */
@Embeddable
public class RestraintPlan implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "restraint_basis")
    private String legalBasis;

    private String proportionality;

    @Column(name = "seizure_plan")
    private String plan;

    protected RestraintPlan() {}

    /**
     * A plan.
     *
     * @param legalBasis by which law
     * @param proportionality why the measure is not more than is needed
     * @param plan the pre-seizure plan: cost against value, who would keep it
     */
    public RestraintPlan(String legalBasis, String proportionality, String plan) {
        this.legalBasis = stripped(legalBasis);
        this.proportionality = stripped(proportionality);
        this.plan = stripped(plan);
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }

    void check() {
        new Breaches()
                .requireText(legalBasis, AssetRule.LEGAL_BASIS, "legalBasis")
                .requireText(proportionality, AssetRule.PROPORTIONALITY, "proportionality")
                .requireText(plan, AssetRule.SEIZURE_PLAN, "plan")
                .refuse();
    }

    void tell(State state) {
        state.put("restraintBasis", legalBasis)
                .put("proportionality", proportionality)
                .put("seizurePlan", plan);
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public String getProportionality() {
        return proportionality;
    }

    public String getPlan() {
        return plan;
    }
}

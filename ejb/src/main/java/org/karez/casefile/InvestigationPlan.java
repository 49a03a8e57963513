package org.karez.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.karez.shared.Breaches;
import org.karez.shared.State;

/** What a supervisor is asked to approve before a case is investigated (C6). Never changes: a better plan takes its place. */
@Embeddable
public class InvestigationPlan implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "investigation_plan")
    private String plan;

    @Column(name = "proceedings_number")
    private String proceedingsNumber;

    @Column(name = "no_proceedings_reason")
    private String noProceedingsReason;

    protected InvestigationPlan() {}

    /**
     * A plan.
     *
     * @param plan the financial investigation plan
     * @param proceedingsNumber number of the national proceedings, or null
     * @param noProceedingsReason why there are none, needed without a number
     */
    public InvestigationPlan(String plan, String proceedingsNumber, String noProceedingsReason) {
        this.plan = plan == null ? null : plan.strip();
        this.proceedingsNumber = proceedingsNumber;
        this.noProceedingsReason = noProceedingsReason;
    }

    void check() {
        boolean number = proceedingsNumber != null && !proceedingsNumber.isBlank();
        boolean reason = noProceedingsReason != null && !noProceedingsReason.isBlank();
        new Breaches()
                .requireText(plan, CaseFileRule.PLAN, "plan")
                .require(number || reason, CaseFileRule.PROCEEDINGS, "proceedingsNumber")
                .refuse();
    }

    void tell(State state) {
        state.put("plan", plan).put("proceedings", proceedingsNumber).put("noProceedingsReason", noProceedingsReason);
    }

    public String getPlan() {
        return plan;
    }

    public String getProceedingsNumber() {
        return proceedingsNumber;
    }

    public String getNoProceedingsReason() {
        return noProceedingsReason;
    }
}

package org.karez.casefile;

import org.karez.shared.Breaches;

/**
 * What a supervisor is asked to approve before a case is investigated (C6).
 *
 * @param plan the financial investigation plan
 * @param proceedingsNumber number of the national proceedings, or null
 * @param noProceedingsReason why there are none, needed without a number
 */
public record InvestigationPlan(String plan, String proceedingsNumber, String noProceedingsReason) {

    void check() {
        boolean number = proceedingsNumber != null && !proceedingsNumber.isBlank();
        boolean reason = noProceedingsReason != null && !noProceedingsReason.isBlank();
        new Breaches()
                .requireText(plan, CaseFileRule.PLAN, "plan")
                .require(number || reason, CaseFileRule.PROCEEDINGS, "proceedingsNumber")
                .refuse();
    }
}

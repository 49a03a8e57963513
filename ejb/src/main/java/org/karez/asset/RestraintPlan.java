package org.karez.asset;

import org.karez.shared.Breaches;

/**
 * Why and how an asset is to be restrained: what a supervisor is asked to approve (A4).
 *
 * @param legalBasis by which law
 * @param proportionality why the measure is not more than is needed
 * @param plan the pre-seizure plan: cost against value, who would keep it
 */
public record RestraintPlan(String legalBasis, String proportionality, String plan) {

    void check() {
        new Breaches()
                .requireText(legalBasis, AssetRule.LEGAL_BASIS, "legalBasis")
                .requireText(proportionality, AssetRule.PROPORTIONALITY, "proportionality")
                .requireText(plan, AssetRule.SEIZURE_PLAN, "plan")
                .refuse();
    }
}

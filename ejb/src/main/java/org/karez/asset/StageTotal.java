package org.karez.asset;

import org.karez.shared.Money;

/**
 * How much stands at a stage, in one currency.
 *
 * @param stage which stage
 * @param amount the sum, or null for assets whose value nobody knows
 * @param assets how many assets it is made of
 */
public record StageTotal(AssetStage stage, Money amount, long assets) {

    /** Whether this is what the group is deprived of so far. */
    public boolean isDeprived() {
        return stage == AssetStage.FROZEN;
    }
}

package org.karez.asset;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * An order that restrains an asset and will not hold much longer.
 *
 * @param asset which asset
 * @param caseFile its case
 * @param number the asset's number
 * @param description the asset in a few words
 * @param status suspended or frozen
 * @param expires last day on which the order holds
 */
public record ExpiringOrder(
        UUID asset, UUID caseFile, AssetNumber number, String description, AssetStatus status, LocalDate expires) {

    /** How many days are left; negative when it has expired and the asset was not released yet. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, expires);
    }
}

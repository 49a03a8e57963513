package org.karez.asset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of an asset: the command to enter or mend one.
 *
 * @param kind what it is
 * @param description in a few words, such as institution and currency of an account, make and year of a car
 * @param country ISO 3166-1 alpha-2: where it is
 * @param place where in the country, or which institution holds it; or null
 * @param identifiers by what it is known
 * @param quantity how many of the unit, or null
 * @param unit such as BTC, g, %, or null
 * @param value what it is thought to be worth, or null when nobody knows; cash always has one
 * @param valueDate when it was worth that
 * @param valueMethod how the value was found
 * @param learnedFrom how it came to be known
 * @param learnedNote the same in words
 */
public record AssetDetails(
        AssetKind kind,
        String description,
        String country,
        String place,
        List<AssetIdentifier> identifiers,
        BigDecimal quantity,
        String unit,
        TypedAmount value,
        LocalDate valueDate,
        ValuationMethod valueMethod,
        LearnedFrom learnedFrom,
        String learnedNote) {

    public AssetDetails {
        identifiers = List.copyOf(identifiers);
    }
}

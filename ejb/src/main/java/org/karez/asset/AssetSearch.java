package org.karez.asset;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Which assets to list, and in which order. Nulls and blanks do not restrict.
 *
 * @param text part of number, description or place, or a whole identifier
 * @param status where they stand
 * @param kind what they are
 * @param country where they are
 * @param from least value, whatever the currency unless one is asked for
 * @param to largest value
 * @param currency of the value
 * @param caseFile of one case
 * @param sort by what
 * @param descending largest or latest first
 */
public record AssetSearch(
        String text,
        AssetStatus status,
        AssetKind kind,
        String country,
        BigDecimal from,
        BigDecimal to,
        String currency,
        UUID caseFile,
        AssetSort sort,
        boolean descending) {

    /** All the assets of a case, by number. */
    public static AssetSearch ofCase(UUID caseFile) {
        return new AssetSearch(null, null, null, null, null, null, null, caseFile, AssetSort.NUMBER, false);
    }
}

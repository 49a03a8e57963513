package org.karez.asset;

import java.time.LocalDate;
import java.util.UUID;
import org.karez.shared.Breaches;

/**
 * What stands on a legal act, as an officer registers it.
 *
 * @param issuer court, prosecutor or other authority
 * @param number its number
 * @param date its date
 * @param expires last day on which it holds, or null when it holds until lifted
 * @param limit up to how much it allows to restrain, or null when it does not say
 * @param document the scan of it, kept with the case
 */
public record LegalActDetails(
        String issuer, String number, LocalDate date, LocalDate expires, TypedAmount limit, UUID document) {

    void check(LegalActKind kind, LocalDate today, Breaches breaches) {
        breaches.requireText(issuer, AssetRule.ISSUER, "issuer")
                .requireText(number, AssetRule.ACT_NUMBER, "number")
                .require(date != null && !date.isAfter(today), AssetRule.ACT_DATE, "date")
                .require(kind != LegalActKind.POSTPONEMENT || expires != null, AssetRule.EXPIRY_NEEDED, "expires");
        if (expires != null) {
            breaches.require(date == null || expires.isAfter(date), AssetRule.EXPIRY_AFTER_DATE, "expires")
                    .require(!expires.isBefore(today), AssetRule.EXPIRED, "expires");
        }
    }
}

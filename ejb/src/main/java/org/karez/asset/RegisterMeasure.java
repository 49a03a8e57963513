package org.karez.asset;

import java.util.UUID;
import org.karez.shared.Breaches;
import org.karez.shared.Money;

/**
 * Registers an act that restrains an asset (A5, A6).
 *
 * @param asset which
 * @param version the version the officer read
 * @param act what stands on the act
 * @param amount what is suspended or frozen by it
 * @param rate by what the amount is held against the act's limit, needed where the currencies differ
 * @param confirmation what the holding institution confirmed, needed for a freezing
 * @param confirmationDocument the confirmation, kept with the case; or null
 */
public record RegisterMeasure(
        UUID asset,
        int version,
        LegalActDetails act,
        TypedAmount amount,
        ExchangeRate rate,
        String confirmation,
        UUID confirmationDocument) {

    /** Notes a breach when more is restrained than the act allows, or nobody can tell. */
    void checkLimit(Money restrained, Money limit, Breaches breaches) {
        if (restrained == null || limit == null) {
            return;
        }
        if (restrained.currency().equals(limit.currency())) {
            breaches.require(restrained.amount().compareTo(limit.amount()) <= 0, AssetRule.OVER_LIMIT, "amount", limit);
        } else if (rate == null || !rate.isComplete()) {
            breaches.require(false, AssetRule.EXCHANGE_RATE, "rate", restrained.currency(), limit.currency());
        } else {
            breaches.require(rate.keeps(restrained, limit), AssetRule.OVER_LIMIT, "amount", limit);
        }
    }

    /** The rate, where there is something to hold against each other. */
    ExchangeRate rateFor(Money restrained, Money limit) {
        return limit == null || limit.currency().equals(restrained.currency()) ? null : rate;
    }
}

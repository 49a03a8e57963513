package org.karez.asset;

import java.math.BigDecimal;
import org.karez.shared.Breaches;
import org.karez.shared.Money;

/**
 * An amount as an officer typed it, before anybody knows whether its currency can pay it.
 *
 * @param amount in units of the currency, or null
 * @param currency a code of ISO 4217, or null
 */
public record TypedAmount(BigDecimal amount, String currency) {

    /** The amount typed, or null where nothing was. */
    static Money optional(TypedAmount typed, Breaches breaches, String field) {
        return typed == null || typed.amount == null ? null : required(typed, breaches, field);
    }

    /** The amount typed; notes a breach, and gives null, unless it is positive and its currency exists and can pay it. */
    static Money required(TypedAmount typed, Breaches breaches, String field) {
        Money money = typed == null || typed.amount == null || typed.currency == null ? null : typed.money();
        boolean positive = money != null && money.isPositive();
        breaches.require(positive, AssetRule.AMOUNT, field);
        return positive ? money : null;
    }

    private Money money() {
        try {
            return Money.of(amount, currency);
        } catch (IllegalArgumentException e) {
            // Unknown currency or too many decimal places: the breach says how to mend either.
            return null;
        }
    }
}

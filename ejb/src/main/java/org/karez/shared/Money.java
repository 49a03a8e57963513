package org.karez.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount in a currency of ISO 4217. Never a floating-point number; never more decimal places than the currency has minor
 * units, so that splitting and adding conserve value to the smallest unit.
 */
@Embeddable
public class Money implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "currency", length = 3)
    private String currency;

    protected Money() {
        // for JPA
    }

    private Money(BigDecimal amount, String currency) {
        this.amount = amount;
        this.currency = currency;
    }

    /**
     * An amount of money.
     *
     * @param amount in units of the currency (not minor units)
     * @param currency a code of ISO 4217
     * @throws IllegalArgumentException when the currency is unknown or the amount has more decimal places than the currency
     */
    public static Money of(BigDecimal amount, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.scale() > digits) {
            throw new IllegalArgumentException(
                    amount + " has more decimal places than " + currency + " allows (" + digits + ")");
        }
        return new Money(plain.setScale(digits), currency);
    }

    public static Money of(String amount, String currency) {
        return of(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return of(BigDecimal.ZERO, currency);
    }

    /** The amount, with exactly the currency's decimal places. */
    public BigDecimal amount() {
        // A NUMERIC(20,4) column gives four places back: bring them to the currency's.
        return amount.setScale(Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    public String currency() {
        return currency;
    }

    /**
     * The sum of both.
     *
     * @throws IllegalArgumentException when the currencies differ: Karez never converts silently
     */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return of(amount.add(other.amount), currency);
    }

    /** The difference; same demand as {@link #plus}. */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return of(amount.subtract(other.amount), currency);
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money that && currency.equals(that.currency) && amount.compareTo(that.amount) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount.stripTrailingZeros(), currency);
    }

    /** Machine-readable, such as {@code 1250.00 USD}. */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }
}

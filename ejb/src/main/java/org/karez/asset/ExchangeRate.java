package org.karez.asset;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.karez.shared.Money;

/**
 * By what an amount is held against an order's limit in another currency.
 *
 * @param rate units of the limit's currency for one of the amount's
 * @param source who published it
 * @param date of which day
 */
public record ExchangeRate(BigDecimal rate, String source, LocalDate date) {

    boolean isComplete() {
        return rate != null && rate.signum() > 0 && source != null && !source.isBlank() && date != null;
    }

    /** Whether an amount stays within a limit of another currency. */
    boolean keeps(Money amount, Money limit) {
        return amount.amount().multiply(rate).compareTo(limit.amount()) <= 0;
    }
}

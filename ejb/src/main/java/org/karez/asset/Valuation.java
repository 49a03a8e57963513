package org.karez.asset;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import org.karez.shared.Money;
import org.karez.shared.State;

/** What an asset is worth, on which day, found in which way. Never changes. */
@Embeddable
public class Valuation implements Serializable {

    private static final long serialVersionUID = 1L;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "value_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "value_currency"))
    private Money amount;

    @Column(name = "value_date")
    private LocalDate date;

    @Enumerated(EnumType.STRING)
    @Column(name = "value_method")
    private ValuationMethod method;

    protected Valuation() {}

    Valuation(Money amount, LocalDate date, ValuationMethod method) {
        this.amount = amount;
        this.date = date;
        this.method = method;
    }

    void tell(State state) {
        state.put("value", amount).put("valueDate", date).put("valueMethod", method);
    }

    public Money getAmount() {
        return amount;
    }

    public LocalDate getDate() {
        return date;
    }

    public ValuationMethod getMethod() {
        return method;
    }
}

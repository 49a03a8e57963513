package org.karez.web.asset;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.karez.asset.TypedAmount;
import org.karez.asset.ValuationMethod;

/** What an asset is worth, as typed. */
public class ValuationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private BigDecimal value;
    private String currency;
    private LocalDate date;
    private ValuationMethod method;

    /** What was known when the form was opened. */
    void begin(StepTarget target) {
        value = target.amount();
        currency = target.currency();
        date = target.valueDate();
        method = target.valueMethod();
    }

    TypedAmount amount() {
        return new TypedAmount(value, currency);
    }

    public ValuationMethod[] getMethods() {
        return ValuationMethod.values();
    }

    public BigDecimal getValue() {
        return value;
    }

    public void setValue(BigDecimal value) {
        this.value = value;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public ValuationMethod getMethod() {
        return method;
    }

    public void setMethod(ValuationMethod method) {
        this.method = method;
    }
}

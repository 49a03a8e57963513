package org.karez.web.asset;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.karez.asset.ExchangeRate;

/** A rate of exchange as typed, where one is needed. */
public class RateForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private BigDecimal rate;
    private String source;
    private LocalDate date;

    ExchangeRate typed() {
        return rate == null ? null : new ExchangeRate(rate, source, date);
    }

    public BigDecimal getRate() {
        return rate;
    }

    public void setRate(BigDecimal rate) {
        this.rate = rate;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }
}

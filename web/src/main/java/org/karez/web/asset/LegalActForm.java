package org.karez.web.asset;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.asset.LegalActDetails;
import org.karez.asset.TypedAmount;

/** What an officer copies from a legal act. */
public class LegalActForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String issuer;
    private String number;
    private LocalDate date;
    private LocalDate expires;
    private BigDecimal limit;
    private String limitCurrency;
    private final DocumentForm document = new DocumentForm();

    LegalActDetails details(UUID scan) {
        return new LegalActDetails(issuer, number, date, expires, new TypedAmount(limit, limitCurrency), scan);
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalDate getExpires() {
        return expires;
    }

    public void setExpires(LocalDate expires) {
        this.expires = expires;
    }

    public BigDecimal getLimit() {
        return limit;
    }

    public void setLimit(BigDecimal limit) {
        this.limit = limit;
    }

    public String getLimitCurrency() {
        return limitCurrency;
    }

    public void setLimitCurrency(String limitCurrency) {
        this.limitCurrency = limitCurrency;
    }

    public DocumentForm getDocument() {
        return document;
    }
}

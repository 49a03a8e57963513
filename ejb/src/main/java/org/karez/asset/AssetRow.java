package org.karez.asset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.shared.Money;

/**
 * An asset in a list.
 *
 * @param value what it is thought to be worth, or null
 * @param restrained what is suspended or frozen of it, or null
 * @param orderExpires last day of the order in force, or null
 */
public record AssetRow(
        UUID id,
        AssetNumber number,
        UUID caseFile,
        AssetKind kind,
        AssetStatus status,
        Instant statusSince,
        String description,
        String country,
        String holder,
        Money value,
        Money restrained,
        LocalDate orderExpires) {

    /** As a query gives it; amounts come in parts, because an embedded one that is not known has none. */
    public AssetRow(
            UUID id,
            AssetNumber number,
            UUID caseFile,
            AssetKind kind,
            AssetStatus status,
            Instant statusSince,
            String description,
            String country,
            String holder,
            BigDecimal value,
            String valueCurrency,
            BigDecimal restrained,
            String restrainedCurrency,
            LocalDate orderExpires) {
        this(
                id,
                number,
                caseFile,
                kind,
                status,
                statusSince,
                description,
                country,
                holder,
                money(value, valueCurrency),
                money(restrained, restrainedCurrency),
                orderExpires);
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null ? null : Money.of(amount, currency);
    }
}

package org.karez.asset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.karez.shared.Breaches;
import org.karez.shared.Money;

/** What an officer entered of an asset, once every rule of it holds (A1). */
record CheckedDetails(AssetDescription description, Valuation value) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Decimal places of a quantity: those of the smallest part of ether. */
    private static final int SMALLEST_PART = 18;

    /** Checks it all and tells everything that is wrong at once. */
    static CheckedDetails of(AssetDetails details, LocalDate today) {
        Breaches breaches = new Breaches()
                .requireText(details.description(), AssetRule.DESCRIPTION, "description")
                .require(
                        details.country() != null && COUNTRIES.contains(details.country()),
                        AssetRule.COUNTRY,
                        "country")
                .require(details.learnedFrom() != null, AssetRule.LEARNED, "learnedFrom")
                .requireText(details.learnedNote(), AssetRule.LEARNED, "learnedNote")
                .require(isCountable(details), AssetRule.QUANTITY, "quantity");
        checkIdentifiers(details, breaches);
        Valuation value = value(details, today, breaches);
        breaches.require(details.kind() != AssetKind.CASH || value != null, AssetRule.CASH_VALUE, "value")
                .refuse();
        return new CheckedDetails(new AssetDescription(details), value);
    }

    /** A value with its day and method; notes a breach where one of them is missing or lies ahead. */
    static Valuation valuation(
            Money amount, LocalDate date, ValuationMethod method, LocalDate today, Breaches breaches) {
        breaches.require(date != null && !date.isAfter(today), AssetRule.VALUATION, "valueDate")
                .require(method != null, AssetRule.VALUATION, "valueMethod");
        return amount == null ? null : new Valuation(amount, date, method);
    }

    private static Valuation value(AssetDetails details, LocalDate today, Breaches breaches) {
        Money amount = TypedAmount.optional(details.value(), breaches, "value");
        return amount == null ? null : valuation(amount, details.valueDate(), details.valueMethod(), today, breaches);
    }

    private static boolean isCountable(AssetDetails details) {
        BigDecimal quantity = details.quantity();
        boolean unit = details.unit() != null && !details.unit().isBlank();
        return quantity == null ? !unit : unit && quantity.signum() > 0 && quantity.scale() <= SMALLEST_PART;
    }

    private static void checkIdentifiers(AssetDetails details, Breaches breaches) {
        List<AssetIdentifier> identifiers = details.identifiers();
        breaches.require(
                !details.kind().needsIdentifier() || !identifiers.isEmpty(), AssetRule.IDENTIFIER, "identifiers");
        for (AssetIdentifier identifier : identifiers) {
            IdentifierScheme scheme = identifier.getScheme();
            IdentifierCheck check = identifier.check(details.country() == null ? "" : details.country());
            breaches.require(
                            details.kind().schemes().contains(scheme),
                            AssetRule.IDENTIFIER_SCHEME,
                            "identifiers",
                            identifier.getValue())
                    .require(
                            check != IdentifierCheck.WRONG,
                            AssetRule.IDENTIFIER_WRONG,
                            "identifiers",
                            identifier.getValue())
                    .require(
                            check != IdentifierCheck.DOUBTFUL || identifier.getUnverifiedReason() != null,
                            AssetRule.IDENTIFIER_UNVERIFIED,
                            "identifiers",
                            identifier.getValue())
                    .require(
                            scheme != IdentifierScheme.IBAN
                                    || details.country() == null
                                    || identifier.getValue().startsWith(details.country()),
                            AssetRule.IBAN_COUNTRY,
                            "country",
                            identifier.getValue());
        }
    }
}

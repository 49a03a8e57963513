package org.karez.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.karez.shared.Rule;
import org.karez.shared.RuleViolation;
import org.karez.shared.RuleViolation.Breach;

class AssetDetailsTest {

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        AssetDetails nothing = new AssetDetails(
                AssetKind.BANK_ACCOUNT, " ", "XX", null, List.of(), null, "BTC", null, null, null, null, null);

        assertThat(breaches(nothing))
                .containsExactly(
                        AssetRule.DESCRIPTION,
                        AssetRule.COUNTRY,
                        AssetRule.LEARNED,
                        AssetRule.LEARNED,
                        AssetRule.QUANTITY,
                        AssetRule.IDENTIFIER);
    }

    @Test
    void aMistypedIbanIsRefusedWhateverReasonIsGiven() {
        assertThat(breaches(Assets.with(
                        AssetKind.BANK_ACCOUNT,
                        "KZ",
                        new AssetIdentifier(IdentifierScheme.IBAN, "KZ87125KZT5004100100", "As reported"))))
                .containsExactly(AssetRule.IDENTIFIER_WRONG);
    }

    @Test
    void anIbanIsOfTheAccountsCountry() {
        assertThat(breaches(Assets.with(
                        AssetKind.BANK_ACCOUNT,
                        "KG",
                        new AssetIdentifier(IdentifierScheme.IBAN, "KZ86125KZT5004100100", null))))
                .containsExactly(AssetRule.IBAN_COUNTRY);
    }

    @Test
    void aFailedNationalCheckNeedsAReason() {
        AssetIdentifier doubtful = new AssetIdentifier(IdentifierScheme.REGISTRATION, "123456789012", null);
        AssetIdentifier kept = new AssetIdentifier(IdentifierScheme.REGISTRATION, "123456789012", "So on the seal");

        assertThat(breaches(Assets.with(AssetKind.COMPANY_SHARE, "KZ", doubtful)))
                .containsExactly(AssetRule.IDENTIFIER_UNVERIFIED);
        assertThat(CheckedDetails.of(Assets.with(AssetKind.COMPANY_SHARE, "KZ", kept), Assets.TODAY)
                        .value()
                        .getAmount())
                .isEqualTo(Assets.BALANCE);
    }

    @Test
    void cashIsCounted() {
        AssetDetails uncounted = new AssetDetails(
                AssetKind.CASH,
                "Cash",
                "KZ",
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                LearnedFrom.SEARCH,
                "Search");

        assertThat(breaches(uncounted)).containsExactly(AssetRule.CASH_VALUE);
    }

    @Test
    void anAmountIsOneThatItsCurrencyCanPay() {
        for (TypedAmount wrong : List.of(
                new TypedAmount(new BigDecimal("0.001"), "KZT"),
                new TypedAmount(new BigDecimal("-1"), "KZT"),
                new TypedAmount(new BigDecimal("1"), "XXXX"),
                new TypedAmount(new BigDecimal("1"), null))) {
            AssetDetails details = new AssetDetails(
                    AssetKind.OTHER,
                    "Thing",
                    "KZ",
                    null,
                    List.of(),
                    null,
                    null,
                    wrong,
                    Assets.TODAY,
                    ValuationMethod.ESTIMATE,
                    LearnedFrom.OTHER,
                    "Told");
            assertThat(breaches(details)).as("%s", wrong).containsExactly(AssetRule.AMOUNT);
        }
    }

    private static List<Rule> breaches(AssetDetails details) {
        try {
            CheckedDetails.of(details, Assets.TODAY);
            return List.of();
        } catch (RuleViolation refusal) {
            return refusal.breaches().stream().map(Breach::rule).toList();
        }
    }

    @Test
    void soundDetailsPass() {
        assertThat(breaches(Assets.account())).isEmpty();
        assertThat(breaches(Assets.cash())).isEmpty();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new AssetNumber("KZ-DC-2026-0001"));
    }
}

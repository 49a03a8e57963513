package org.karez.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.karez.asset.Assets.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.karez.shared.Breaches;
import org.karez.shared.Money;
import org.karez.shared.Rule;
import org.karez.shared.RuleViolation.Breach;

class LegalActDetailsTest {

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        assertThat(breaches(LegalActKind.POSTPONEMENT, new LegalActDetails("", " ", null, null, null, null)))
                .containsExactly(AssetRule.ISSUER, AssetRule.ACT_NUMBER, AssetRule.ACT_DATE, AssetRule.EXPIRY_NEEDED);
    }

    @Test
    void anActIsNotOfADayToComeAndExpiresAfterItsDate() {
        assertThat(breaches(LegalActKind.FREEZING_ORDER, dated(TODAY.plusDays(1), null)))
                .containsExactly(AssetRule.ACT_DATE);
        assertThat(breaches(LegalActKind.FREEZING_ORDER, dated(TODAY, TODAY)))
                .containsExactly(AssetRule.EXPIRY_AFTER_DATE);
        assertThat(breaches(LegalActKind.FREEZING_ORDER, dated(TODAY.minusDays(9), TODAY.minusDays(1))))
                .containsExactly(AssetRule.EXPIRED);
        assertThat(breaches(LegalActKind.FREEZING_ORDER, dated(TODAY, null))).isEmpty();
    }

    @Test
    void noMoreIsRestrainedThanTheActAllows() {
        Money limit = Money.of("1000", "USD");

        assertThat(limitBreaches("1000", "USD", null, limit)).isEmpty();
        assertThat(limitBreaches("1000.01", "USD", null, limit)).containsExactly(AssetRule.OVER_LIMIT);
        assertThat(limitBreaches("500000", "KZT", null, limit)).containsExactly(AssetRule.EXCHANGE_RATE);
        assertThat(limitBreaches("500000", "KZT", rate("0.002"), limit)).isEmpty();
        assertThat(limitBreaches("500000.01", "KZT", rate("0.002"), limit)).containsExactly(AssetRule.OVER_LIMIT);
        assertThat(limitBreaches("500000", "KZT", new ExchangeRate(BigDecimal.ONE, " ", TODAY), limit))
                .containsExactly(AssetRule.EXCHANGE_RATE);
    }

    private static ExchangeRate rate(String rate) {
        return new ExchangeRate(new BigDecimal(rate), "National Bank", TODAY);
    }

    private static LegalActDetails dated(LocalDate date, LocalDate expires) {
        return new LegalActDetails("Court", "1", date, expires, null, UUID.randomUUID());
    }

    private static List<Rule> limitBreaches(String amount, String currency, ExchangeRate rate, Money limit) {
        Breaches breaches = new Breaches();
        new RegisterMeasure(UUID.randomUUID(), 1, Assets.order(), null, rate, null, null)
                .checkLimit(Money.of(amount, currency), limit, breaches);
        return breaches.list().stream().map(Breach::rule).toList();
    }

    private static List<Rule> breaches(LegalActKind kind, LegalActDetails act) {
        Breaches breaches = new Breaches();
        act.check(kind, TODAY, breaches);
        return breaches.list().stream().map(Breach::rule).toList();
    }
}

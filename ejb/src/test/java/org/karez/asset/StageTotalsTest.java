package org.karez.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.karez.shared.Money;

class StageTotalsTest {

    @Test
    void addsTheStatusesOfAStageAndNeverTwoCurrencies() {
        assertThat(StageTotals.sum(List.of(
                        new StageTotal(AssetStage.FROZEN, Money.of("5", "USD"), 1),
                        new StageTotal(AssetStage.IDENTIFIED, null, 2),
                        new StageTotal(AssetStage.IDENTIFIED, Money.of("10.10", "KZT"), 1),
                        new StageTotal(AssetStage.IDENTIFIED, Money.of("0.20", "KZT"), 3),
                        new StageTotal(AssetStage.IDENTIFIED, Money.of("1", "USD"), 1))))
                .containsExactly(
                        new StageTotal(AssetStage.IDENTIFIED, Money.of("10.30", "KZT"), 4),
                        new StageTotal(AssetStage.IDENTIFIED, Money.of("1", "USD"), 1),
                        new StageTotal(AssetStage.IDENTIFIED, null, 2),
                        new StageTotal(AssetStage.FROZEN, Money.of("5", "USD"), 1));
    }
}

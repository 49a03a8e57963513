package org.karez.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void keepsTheSmallestUnit() {
        assertThat(Money.of("0.10", "KZT").plus(Money.of("0.20", "KZT"))).isEqualTo(Money.of("0.3", "KZT"));
        assertThat(Money.of("10", "KGS").minus(Money.of("9.99", "KGS")).toString())
                .isEqualTo("0.01 KGS");
    }

    @Test
    void refusesWhatItsCurrencyCannotPay() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1.001", "KZT"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1.5", "JPY"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", "XYZW"));
    }

    @Test
    void neverAddsTwoCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "KZT").plus(Money.of("1", "KGS")));
    }
}

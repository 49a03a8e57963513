package org.karez.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountConverterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1250.5|1250.5",
                "1250,5|1250.5",
                "1 250,50|1250.50",
                "1\u00a0250\u202f000.00|1250000.00",
                "-3,1|-3.1",
                "0,125|0.125",
                "1 250 000|1250000",
                "\u22125|-5"
            })
    void understandsBothDecimalSigns(String typed, BigDecimal meant) {
        assertThat(AmountConverter.parse(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,250", "12.500", "1.250,50", "abc", "1e5", "--1", ",5"})
    void refusesWhatCouldBeReadTwoWays(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> AmountConverter.parse(typed));
    }
}

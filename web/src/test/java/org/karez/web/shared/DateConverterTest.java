package org.karez.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateConverterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02,2026-03-02",
        "02.03.2026,2026-03-02",
        "2.3.2026,2026-03-02",
        "29.02.2028,2028-02-29",
        "0001-01-01,0001-01-01",
        "31.12.9999,9999-12-31"
    })
    void understandsBothOrders(String typed, LocalDate meant) {
        assertThat(DateConverter.parse(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.2026",
                "2026-02-30",
                "29.02.2026",
                "2.3.26",
                "02/03/2026",
                "1.1.+12026",
                "1.1.-2026",
                "-2026-01-01",
                "+999999999-01-01",
                "0000-01-01",
                "tomorrow"
            })
    void refusesASlipInsteadOfMendingIt(String typed) {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> DateConverter.parse(typed));
    }
}

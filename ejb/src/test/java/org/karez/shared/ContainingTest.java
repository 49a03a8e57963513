package org.karez.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainingTest {

    @ParameterizedTest
    @CsvSource({"'',%%", "' Osh ',%osh%", "ТӘУКЕ,%тәуке%", "100%,%100\\%%", "a_b,%a\\_b%", "a\\b,%a\\\\b%"})
    void takesEveryCharacterForItself(String text, String pattern) {
        assertThat(Containing.pattern(text)).isEqualTo(pattern);
    }
}

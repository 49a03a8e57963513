package org.karez.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.karez.db.Finding;

class ViewReasonsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "H3", "H2, H3"})
    void takesHandlingCodesOrNone(String codes) {
        assertThat(check(codes).level()).isEqualTo(Finding.Level.GOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h3", "H4", "H2;H3", "H2,,H3"})
    void refusesACodeOfWhichNobodyWouldEverBeAsked(String codes) {
        assertThat(check(codes).isError()).isTrue();
    }

    @Test
    void saysWhichCodesThereAre() {
        assertThat(check("all").toString()).contains("karez.view.reason = all", "H0, H1, H2, H3");
    }

    private static Finding check(String codes) {
        return ViewReasons.check(new Settings(Map.of(), Map.of(), Map.of("karez.view.reason", codes)));
    }
}

package org.karez.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.karez.db.Finding;

class ZoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Almaty", "Asia/Ashgabat", "+05:00"})
    void takesWhatNamesAClock(String name) {
        assertThat(check(name).toString()).contains(name);
        assertThat(check(name).level()).isEqualTo(Finding.Level.GOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Almaty", "Asia/Nowhere", "5", ""})
    void refusesWhatNamesNone(String name) {
        assertThat(check(name).isError()).isTrue();
        assertThat(check(name).toString()).contains("karez.zone = " + name, "Asia/Almaty");
    }

    @Test
    void isThatOfTheWorldUnlessSaid() {
        assertThat(Zone.check(new Settings(Map.of(), Map.of(), Map.of())).toString())
                .contains("UTC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Almaty", "+05:00"})
    void isTheSameForJava(String name) {
        assertThat(TimeZone.getTimeZone(Zone.forJava(settings(name)))).isEqualTo(TimeZone.getTimeZone(ZoneId.of(name)));
    }

    private static Finding check(String name) {
        return Zone.check(settings(name));
    }

    private static Settings settings(String name) {
        return new Settings(Map.of(), Map.of(), Map.of("karez.zone", name));
    }
}

package org.karez.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SystemClockTest {

    @RepeatedTest(20)
    void tellsNoTimeThatTheDatabaseWouldRound() {
        Clock clock = new SystemClock().clock(ZoneOffset.UTC);

        assertThat(clock.instant().getNano() % 1000).isZero();
    }

    @Test
    void beginsItsDaysWhereTheInstallationIs() {
        ZoneId zone = ZoneId.of("Asia/Almaty");

        assertThat(new SystemClock().clock(zone).getZone()).isEqualTo(zone);
    }
}

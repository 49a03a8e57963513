package org.karez.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.RepeatedTest;

class SystemClockTest {

    @RepeatedTest(20)
    void tellsNoTimeThatTheDatabaseWouldRound() {
        Clock clock = new SystemClock().clock();

        assertThat(clock.instant().getNano() % 1000).isZero();
    }
}

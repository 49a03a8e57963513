package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningWatchTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final SigningWatch watch = new SigningWatch();

    @Test
    void entriesThatWaitLongerThanAnySignerWouldLetThemAreALapse() {
        assertThat(lapsed(10, 5, 0)).isFalse();
        assertThat(lapsed(11, 5, 59)).isFalse();
        assertThat(lapsed(12, 5, 60)).isTrue();
        assertThat(lapsed(12, 5, 61)).as("until somebody signs").isTrue();
        assertThat(lapsed(13, 12, 62)).isFalse();
    }

    @Test
    void aSignerWhoKeepsUpIsNeverOne() {
        for (int second = 0; second < 300; second++) {
            assertThat(lapsed(second + 2, second, second)).isFalse();
        }
    }

    @Test
    void nothingToSignIsNone() {
        assertThat(lapsed(7, 7, 0)).isFalse();
        assertThat(lapsed(7, 7, 10_000)).isFalse();
        assertThat(lapsed(8, 7, 10_001)).as("it came just now").isFalse();
        assertThat(lapsed(8, 7, 10_059)).isFalse();
        assertThat(lapsed(8, 7, 10_060)).isTrue();
    }

    @Test
    void aTreeThatShrankIsForTheOneWithTheKeyToJudge() {
        assertThat(lapsed(3, 7, 0)).isFalse();
        assertThat(lapsed(3, 7, 10_000)).isFalse();
    }

    private boolean lapsed(long size, long lastSigned, long second) {
        return watch.lapsed(size, lastSigned, START.plusSeconds(second));
    }
}

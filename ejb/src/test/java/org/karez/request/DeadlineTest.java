package org.karez.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-27T21:30:00.5Z");

    @ParameterizedTest
    @CsvSource({"URGENT, true, URGENT_DIRECT", "URGENT, false, URGENT", "NORMAL, true, NORMAL", "NORMAL, false, NORMAL"
    })
    void dependsOnUrgencyAndAccess(Urgency urgency, boolean directlyAccessible, DeadlineProfile.Code code) {
        assertThat(DeadlineProfile.Code.of(urgency, directlyAccessible)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "URGENT_DIRECT, 8, 2026-03-28T05:30:00Z",
        "URGENT, 72, 2026-03-30T21:30:00Z",
        "NORMAL, 168, 2026-04-03T21:30:00Z"
    })
    void runsFromReceiptInHoursWhateverTheDay(DeadlineProfile.Code code, int hours, Instant due) {
        assertThat(new DeadlineProfile(code, hours).due(RECEIVED)).isEqualTo(due);
    }

    @Test
    void isOverdueFromTheMomentAfterItIsDue() {
        Instant due = Instant.parse("2026-03-28T05:30:00Z");
        Deadline running = new Deadline(RECEIVED, due, null);

        assertThat(running.isOverdue(due)).isFalse();
        assertThat(running.isOverdue(due.plusMillis(1))).isTrue();
        assertThat(running.left(due.minusSeconds(7200))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void standsStillOnceAnswered() {
        Instant due = Instant.parse("2026-03-28T05:30:00Z");
        Deadline inTime = new Deadline(RECEIVED, due, due.minusSeconds(60));
        Deadline late = new Deadline(RECEIVED, due, due.plusSeconds(60));
        Instant yearsLater = due.plus(Duration.ofDays(1000));

        assertThat(inTime.isOverdue(yearsLater)).isFalse();
        assertThat(late.isOverdue(yearsLater)).isTrue();
        assertThat(late.left(yearsLater)).isEqualTo(Duration.ofSeconds(-60));
    }
}

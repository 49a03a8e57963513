package org.karez.request;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of an execution. It runs from receipt to answer; whether it is overdue is computed whenever somebody asks.
 *
 * @param receivedAt when it started
 * @param due when the answer is due
 * @param answeredAt when it stopped, or null while it runs
 */
public record Deadline(Instant receivedAt, Instant due, Instant answeredAt) {

    /** Whether the answer is late, or was. */
    public boolean isOverdue(Instant now) {
        return left(now).isNegative();
    }

    /** The time left until it is due, negative when it is late; stands still once answered. */
    public Duration left(Instant now) {
        return Duration.between(answeredAt == null ? now : answeredAt, due);
    }

    /** The time from receipt to the answer, or until now. */
    public Duration taken(Instant now) {
        return Duration.between(receivedAt, answeredAt == null ? now : answeredAt);
    }

    public boolean isRunning() {
        return answeredAt == null;
    }
}

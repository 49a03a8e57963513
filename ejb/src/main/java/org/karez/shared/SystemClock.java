package org.karez.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * The time that services write: UTC of the machine, in one place so that tests can stop it. It ticks in microseconds, which is what
 * the database keeps: a finer time would come back rounded, half of the times into the future.
 */
@ApplicationScoped
class SystemClock {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    @Produces
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}

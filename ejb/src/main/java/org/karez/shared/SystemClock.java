package org.karez.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The time that services write, in one place so that tests can stop it. It ticks in microseconds, which is what the database keeps: a
 * finer time would come back rounded, half of the times into the future. Its zone is the installation's: there a day begins.
 */
@ApplicationScoped
class SystemClock {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    @Produces
    Clock clock(@ConfigProperty(name = "karez.zone") ZoneId zone) {
        return Clock.tick(Clock.system(zone), MICROSECOND);
    }
}

package org.karez.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a session may last: {@code karez.session.idle} without a request, {@code karez.session.absolute} in all. */
@ApplicationScoped
public class SessionLimits {

    private static final Duration COARSEST = Duration.ofMinutes(1);

    private Duration idle;
    private Duration absolute;

    protected SessionLimits() {}

    @Inject
    SessionLimits(
            @ConfigProperty(name = "karez.session.idle", defaultValue = "PT30M") Duration idle,
            @ConfigProperty(name = "karez.session.absolute", defaultValue = "PT10H") Duration absolute) {
        this.idle = idle;
        this.absolute = absolute;
    }

    public Duration idle() {
        return idle;
    }

    public Duration absolute() {
        return absolute;
    }

    /** How seldom the use of a session is written. */
    Duration grain() {
        Duration tenth = idle.dividedBy(10);
        return tenth.compareTo(COARSEST) < 0 ? tenth : COARSEST;
    }

    /** Sessions started before this are over. */
    Instant startedAfter(Instant now) {
        return now.minus(absolute);
    }

    /** Sessions not used since this are over. */
    Instant seenAfter(Instant now) {
        return now.minus(idle);
    }
}

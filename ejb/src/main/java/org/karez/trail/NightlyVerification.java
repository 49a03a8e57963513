package org.karez.trail;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Verifies the whole trail every night, authority by authority. Each server has one; of all of them one verifies an authority's trail.
 * What it finds, and that it came to no result, stands in work lists until a later verification finds nothing.
 */
@Singleton
@Startup
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class NightlyVerification {

    private static final Logger LOG = System.getLogger(NightlyVerification.class.getName());

    @Resource
    private TimerService timers;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private NightRound round;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "karez.trail.nightly")
    private Optional<String> at;

    @PostConstruct
    void start() {
        at.map(String::strip)
                .filter(time -> !time.isEmpty())
                .map(LocalTime::parse)
                .ifPresent(time -> timers.createCalendarTimer(
                        new ScheduleExpression()
                                .hour(time.getHour())
                                .minute(time.getMinute())
                                .timezone("UTC"),
                        new TimerConfig(null, false)));
    }

    @Timeout
    void begin() {
        // In a timer's own thread other beans' connections are not part of the transaction.
        executor.execute(this::verifyAll);
    }

    /** Verifies what no other server took this night. What was signed of the tree is the same for all: it is verified once. */
    public void verifyAll() {
        try {
            long proven = 0;
            for (UUID authority : round.authorities()) {
                proven = verify(authority, proven);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the nightly verification of the trail broke off", e);
        }
    }

    /**
     * Verifies one authority's trail, unless a server did so this night.
     *
     * @param proven size of a tree of which all that was signed was verified for another authority this night; 0 when nothing was
     * @return the same for the next authority
     */
    public long verify(UUID authority, long proven) {
        if (!round.begin(authority)) {
            return proven;
        }
        VerificationProgress run = new VerificationProgress(VerificationScope.EVERYTHING, clock.instant(), proven);
        String failure = "";
        try {
            round.carryOut(authority, run);
        } catch (RuntimeException e) {
            failure = String.valueOf(e.getMessage());
            LOG.log(Level.ERROR, "the nightly verification of the trail of authority " + authority + " failed", e);
        }
        round.end(authority, failure);
        return run.proven();
    }
}

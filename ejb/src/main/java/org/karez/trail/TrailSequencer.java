package org.karez.trail;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Lets the tree over the trail grow with what is committed, within a second, and has its checkpoints signed. Each server has one; of all of
 * them one at a time does the work, whichever takes the lock.
 */
@Singleton
@Startup
@TransactionAttribute(NOT_SUPPORTED)
public class TrailSequencer {

    private static final Logger LOG = System.getLogger(TrailSequencer.class.getName());

    /** Half of the second that is promised; each round writes the last tile anew, so that more of them would cost more storage. */
    private static final long MILLISECONDS = 400;

    @Resource
    private TimerService timers;

    @Inject
    private SequencerRound round;

    @Inject
    private CheckpointSigner signer;

    private boolean begun;
    private String failure = "";

    @PostConstruct
    void start() {
        timers.createIntervalTimer(MILLISECONDS, MILLISECONDS, new TimerConfig(null, false));
    }

    @Timeout
    void work() {
        try {
            if (!begun) {
                round.begin();
                begun = true;
            }
            int taken;
            do {
                taken = round.integrate();
                signer.keepUp();
            } while (taken == SequencerRound.MOST);
            recovered();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** Tells of a failure once, not twice a second; the next round tries again. */
    private void failed(RuntimeException e) {
        String reason = String.valueOf(e.getMessage());
        if (!failure.equals(reason)) {
            failure = reason;
            LOG.log(Level.ERROR, "the tree over the trail does not grow; it is tried again", e);
        }
    }

    private void recovered() {
        if (!failure.isEmpty()) {
            failure = "";
            LOG.log(Level.INFO, "the tree over the trail grows again");
        }
    }
}

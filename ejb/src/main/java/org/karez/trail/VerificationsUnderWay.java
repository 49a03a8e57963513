package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.karez.trail.VerificationProgress.Stage;

/** The verifications that run on this node, the last one of each auditor. What ended well is kept in the database. */
@ApplicationScoped
class VerificationsUnderWay {

    private static final Logger LOG = System.getLogger(VerificationsUnderWay.class.getName());

    private final Map<UUID, VerificationProgress> byAuditor = new ConcurrentHashMap<>();

    /** Notes a verification as the auditor's, unless one of his runs; tells the one that runs. */
    VerificationProgress begin(UUID auditor, VerificationProgress progress) {
        return byAuditor.compute(
                auditor, (id, known) -> known != null && known.stage() == Stage.RUNNING ? known : progress);
    }

    Optional<VerificationProgress> of(UUID auditor) {
        return Optional.ofNullable(byAuditor.get(auditor));
    }

    /** Carries a verification out and notes how it ended, after its transaction did. */
    void follow(VerificationProgress progress, Runnable work) {
        Stage end = Stage.FAILED;
        try {
            work.run();
            end = Stage.FINISHED;
        } catch (RuntimeException e) {
            // Nobody waits for this thread: the page learns the stage, the log the reason.
            if (progress.isStopping()) {
                end = Stage.CANCELLED;
            } else {
                LOG.log(Level.ERROR, "verification " + progress.id() + " failed", e);
            }
        } finally {
            progress.end(end);
        }
    }
}

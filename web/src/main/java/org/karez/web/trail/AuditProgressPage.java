package org.karez.web.trail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.karez.trail.VerificationProgress;
import org.karez.trail.VerificationProgress.Stage;
import org.karez.trail.VerificationQueries;
import org.karez.trail.VerificationRow;
import org.karez.trail.VerificationService;

/** Behind the part of {@code /audit/console.xhtml} that verifies everything: starts, shows how far it is, stops. */
@Named
@RequestScoped
public class AuditProgressPage {

    private static final int LATEST = 5;

    @Inject
    private VerificationService verifications;

    @Inject
    private VerificationQueries results;

    private VerificationProgress progress;
    private List<VerificationRow> latest;

    @PostConstruct
    void load() {
        progress = verifications.underWay().orElse(null);
        latest = results.latest(LATEST);
    }

    public void verify() {
        progress = verifications.verifyEverything();
    }

    public void cancel() {
        verifications.cancel();
    }

    public boolean isRunning() {
        return is(Stage.RUNNING);
    }

    public boolean isFinished() {
        return is(Stage.FINISHED);
    }

    public boolean isFailed() {
        return is(Stage.FAILED);
    }

    public boolean isCancelled() {
        return is(Stage.CANCELLED);
    }

    /** The verifications of everything that ended last. */
    public List<VerificationRow> getLatest() {
        return latest;
    }

    public VerificationProgress getProgress() {
        return progress;
    }

    /** Hundredths of the entries that are checked. */
    public long getPercent() {
        return progress == null || progress.total() == 0 ? 0 : progress.checked() * 100 / progress.total();
    }

    private boolean is(Stage stage) {
        return progress != null && progress.stage() == stage;
    }
}

package org.karez.web.trail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.karez.trail.VerificationProgress;
import org.karez.trail.VerificationProgress.Stage;
import org.karez.trail.VerificationService;

/** Behind the part of {@code /audit/console.xhtml} that verifies everything: starts, shows how far it is, stops. */
@Named
@RequestScoped
public class AuditProgressPage {

    @Inject
    private VerificationService verifications;

    private VerificationProgress progress;

    @PostConstruct
    void load() {
        progress = verifications.underWay().orElse(null);
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

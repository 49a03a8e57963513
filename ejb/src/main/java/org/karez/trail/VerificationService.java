package org.karez.trail;

import static org.karez.officer.Role.Names.AUDITOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.SubjectKind;

/** An auditor's verifications: of one subject while he waits, of everything in the background. */
@Stateless
@AsOfficer
@RolesAllowed(AUDITOR)
public class VerificationService {

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private CurrentOfficer current;

    @Inject
    private VerificationRun run;

    @Inject
    private VerificationsUnderWay underWay;

    @Inject
    private Clock clock;

    /** Verifies one subject's chain and its business row, and tells the identifier of the result. */
    public UUID verify(SubjectKind kind, UUID subject) {
        VerificationProgress progress = new VerificationProgress(VerificationScope.of(kind, subject), clock.instant());
        run.carryOut(progress);
        return progress.id();
    }

    /** Begins to verify everything of the authority, unless the auditor has that under way already. */
    public VerificationProgress verifyEverything() {
        UUID auditor = current.actor().officer();
        VerificationProgress progress = new VerificationProgress(VerificationScope.EVERYTHING, clock.instant());
        VerificationProgress known = underWay.begin(auditor, progress);
        if (known == progress) {
            // The executor hands the caller's identity on: the verification runs as the auditor.
            executor.execute(() -> underWay.follow(progress, () -> run.carryOut(progress)));
        }
        return known;
    }

    /** The auditor's verification of everything that runs, or ended last on this node. */
    public Optional<VerificationProgress> underWay() {
        return underWay.of(current.actor().officer());
    }

    /** Stops the auditor's verification of everything; nothing of it is kept. */
    public void cancel() {
        underWay().ifPresent(VerificationProgress::stop);
    }
}

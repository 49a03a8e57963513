package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.karez.officer.Role;
import org.karez.shared.SubjectKind;
import org.karez.test.As;
import org.karez.test.Office.Agency;
import org.karez.test.Sql;

/** Lets auditors verify, and the tables' owner do beforehand what only he can. */
@ApplicationScoped
public class Verifying {

    private static final List<String> GUARDED = List.of(
            "trail_entry",
            "trail_checkpoint",
            "case_file",
            "party",
            "document",
            "document_chunk",
            "disclosure",
            "reported_transaction",
            "legal_act",
            "legal_event",
            "proposal",
            "verification_finding");

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private VerificationService verifications;

    @Inject
    private VerificationQueries results;

    /** What the verification of everything of an authority finds. */
    public List<Finding> everything(Agency agency) throws Exception {
        return as.officer(agency.officer(Role.AUDITOR), () -> {
            VerificationProgress progress = verifications.verifyEverything();
            while (progress.stage() == VerificationProgress.Stage.RUNNING) {
                Thread.sleep(20);
            }
            assertThat(progress.stage()).isEqualTo(VerificationProgress.Stage.FINISHED);
            assertThat(progress.checked()).isPositive().isLessThanOrEqualTo(progress.total());
            return results.findings(progress.id(), 0, 100);
        });
    }

    /** What the verification of one subject finds. */
    public List<Finding> of(Agency agency, SubjectKind kind, UUID subject) throws Exception {
        return as.officer(
                agency.officer(Role.AUDITOR), () -> results.findings(verifications.verify(kind, subject), 0, 100));
    }

    /** Kind, subject, number and field of what the verification of everything finds. */
    public List<Tuple> found(Agency agency) throws Exception {
        return everything(agency).stream()
                .map(finding -> tuple(finding.kind(), finding.subjectId(), finding.number(), finding.field()))
                .toList();
    }

    /** Lets the tables' owner change something behind the application's back: he takes the guards away first. */
    public void tamper(String statement, Object... values) {
        sql.owner().in(owner -> {
            for (String table : GUARDED) {
                owner.run("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            }
            assertThat(owner.run(statement, values)).as(statement).isPositive();
            for (String table : GUARDED) {
                owner.run("ALTER TABLE " + table + " ENABLE TRIGGER USER");
            }
            return null;
        });
    }
}

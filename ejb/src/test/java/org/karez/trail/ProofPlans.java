package org.karez.trail;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.karez.merkle.Note;
import org.karez.proof.ProofManifest;
import org.karez.proof.ProofScope;
import org.karez.proof.ProofSubject;
import org.karez.shared.SubjectKind;
import org.karez.test.Sql;
import org.karez.test.TestClock;

/** Plans of proofs, as somebody makes them who did not ask for one. */
public final class ProofPlans {

    private ProofPlans() {}

    /** Of the first entry of one subject, under the last checkpoint. */
    public static ProofPlan of(SubjectKind kind, UUID subject) {
        String note = new Sql().owner().text("SELECT note FROM trail_checkpoint ORDER BY size DESC LIMIT 1");
        return new ProofPlan(
                new ProofManifest(
                        ProofScope.ENTRY,
                        "stranger",
                        "a key of his own",
                        List.of(),
                        List.of(),
                        TestClock.START,
                        List.of(new ProofSubject(kind.name(), subject, "Of another", 1, 1)),
                        Map.of()),
                Note.parse(note));
    }
}

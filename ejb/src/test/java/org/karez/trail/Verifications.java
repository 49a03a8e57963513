package org.karez.trail;

import java.util.UUID;
import org.karez.shared.SubjectKind;
import org.karez.test.TestClock;

/** Verifications that are about to begin. */
public final class Verifications {

    private Verifications() {}

    /** Of the chain of one subject. */
    public static VerificationProgress of(SubjectKind kind, UUID subject) {
        return new VerificationProgress(VerificationScope.of(kind, subject), TestClock.START);
    }
}

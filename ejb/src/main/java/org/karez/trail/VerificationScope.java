package org.karez.trail;

import java.util.Objects;
import java.util.UUID;
import org.karez.shared.SubjectKind;

/**
 * What to verify: the auditor's whole authority, or one subject of it.
 *
 * @param kind of the one subject, or null
 * @param subject its identifier, or null
 */
public record VerificationScope(SubjectKind kind, UUID subject) {

    /** Every chain of the authority. */
    public static final VerificationScope EVERYTHING = new VerificationScope(null, null);

    /** The chain of one subject. */
    public static VerificationScope of(SubjectKind kind, UUID subject) {
        return new VerificationScope(Objects.requireNonNull(kind), Objects.requireNonNull(subject));
    }

    public boolean isEverything() {
        return subject == null;
    }
}

package org.karez.shared;

import java.util.Objects;
import java.util.UUID;

/**
 * The thing an event is about.
 *
 * @param kind what it is
 * @param id its identifier
 * @param owner the authority that owns it, and so may read its trail
 */
public record Subject(SubjectKind kind, UUID id, UUID owner) {

    public Subject {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
        Objects.requireNonNull(owner);
    }
}

package org.karez.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What an officer signs in with: the hash of his password. */
@Entity
public class Credential {

    @Id
    @Column(name = "officer_id")
    private UUID officerId;

    private String hash;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** The password is a one-time one: its only use is to choose another. */
    @Column(name = "must_change")
    private boolean mustChange;

    @Version
    private int version;

    protected Credential() {}

    /** The one-time password of a new officer. */
    Credential(UUID officerId, String hash, Instant at) {
        this.officerId = officerId;
        issue(hash, at);
    }

    /** An administrator issued a one-time password. */
    final void issue(String newHash, Instant at) {
        hash = newHash;
        changedAt = at;
        mustChange = true;
    }

    /** The officer chose a password himself. */
    void choose(String newHash, Instant at) {
        hash = newHash;
        changedAt = at;
        mustChange = false;
    }

    public UUID getOfficerId() {
        return officerId;
    }

    public String getHash() {
        return hash;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public boolean isMustChange() {
        return mustChange;
    }
}

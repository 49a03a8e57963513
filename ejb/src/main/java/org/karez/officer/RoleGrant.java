package org.karez.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.karez.shared.RuleViolation;

/**
 * A role of an officer: asked for by one administrator, granted or refused by another, possibly revoked by any. Nobody asks for
 * himself or decides on himself.
 */
@Entity
@Table(name = "role_grant")
public class RoleGrant {

    /** Where a grant stands. */
    public enum State {
        /** Waits for a second administrator. */
        REQUESTED,
        /** In force. */
        GRANTED,
        /** Refused. */
        REFUSED,
        /** No longer in force. */
        REVOKED
    }

    @Id
    private UUID id;

    @Column(name = "officer_id", updatable = false)
    private UUID officerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Enumerated(EnumType.STRING)
    private State state;

    /** Null for the first administrators, whom the operator enters. */
    @Column(name = "requested_by", updatable = false)
    private UUID requestedBy;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "revoked_by")
    private UUID revokedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    private int version;

    protected RoleGrant() {}

    RoleGrant(UUID officerId, Role role, Actor actor, Instant at) {
        if (actor.is(officerId)) {
            throw new RuleViolation(OfficerRule.NOT_ONESELF);
        }
        this.id = UUID.randomUUID();
        this.officerId = officerId;
        this.role = role;
        this.state = State.REQUESTED;
        this.requestedBy = actor.officer();
        this.requestedAt = at;
    }

    void grant(Actor actor, Instant at) {
        decide(State.GRANTED, actor, at);
    }

    void refuse(Actor actor, Instant at) {
        decide(State.REFUSED, actor, at);
    }

    void revoke(Actor actor, Instant at) {
        if (state != State.GRANTED) {
            throw new RuleViolation(OfficerRule.NOT_GRANTED);
        }
        state = State.REVOKED;
        revokedBy = actor.officer();
        revokedAt = at;
    }

    private void decide(State decision, Actor actor, Instant at) {
        if (state != State.REQUESTED) {
            throw new RuleViolation(OfficerRule.DECIDED_ALREADY);
        }
        OfficerRule obstacle = obstacle(actor.officer(), officerId, requestedBy);
        if (obstacle != null) {
            throw new RuleViolation(obstacle);
        }
        state = decision;
        decidedBy = actor.officer();
        decidedAt = at;
    }

    /** Why this administrator may not decide a grant to that officer asked for by that one; null when he may. */
    static OfficerRule obstacle(UUID administrator, UUID officer, UUID requester) {
        if (administrator.equals(officer)) {
            return OfficerRule.NOT_ONESELF;
        }
        return administrator.equals(requester) ? OfficerRule.FOUR_EYES : null;
    }

    boolean isInForce() {
        return state == State.GRANTED;
    }

    public UUID getId() {
        return id;
    }

    public UUID getOfficerId() {
        return officerId;
    }

    public Role getRole() {
        return role;
    }

    public State getState() {
        return state;
    }

    public UUID getRequestedBy() {
        return requestedBy;
    }

    public Instant getRequestedAt() {
        return requestedAt;
    }

    public UUID getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public UUID getRevokedBy() {
        return revokedBy;
    }

    public Instant getRevokedAt() {
        return revokedAt;
    }
}

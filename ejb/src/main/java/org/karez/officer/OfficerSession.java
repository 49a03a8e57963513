package org.karez.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.karez.shared.RuleViolation;

/** The time from an officer's sign-in to its end. What is ended here ends at the browser's next request. */
@Entity
@Table(name = "officer_session")
public class OfficerSession {

    /** Why it ended. */
    public enum EndReason {
        /** He signed out. */
        SIGNED_OUT,
        /** Nothing was asked for too long. */
        IDLE,
        /** It had lasted as long as a session may. */
        ABSOLUTE,
        /** It was ended from another session, or his password was changed. */
        ELSEWHERE,
        /** His account was deactivated. */
        DEACTIVATED
    }

    private static final int LONGEST_AGENT = 300;

    @Id
    private UUID id;

    @Column(name = "officer_id", updatable = false)
    private UUID officerId;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    /** To the minute: not every request is written. */
    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(updatable = false)
    private String address;

    @Column(updatable = false)
    private String agent;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    protected OfficerSession() {}

    OfficerSession(UUID officerId, Origin origin, Instant at) {
        this.id = UUID.randomUUID();
        this.officerId = officerId;
        this.startedAt = at;
        this.lastSeenAt = at;
        this.address = origin.address();
        this.agent = origin.agent()
                .substring(0, Math.min(LONGEST_AGENT, origin.agent().length()));
    }

    /** Notes that it is used; ends it when a limit was passed. */
    void use(Instant now, SessionLimits limits) {
        if (endedAt != null) {
            return;
        }
        if (!now.isBefore(startedAt.plus(limits.absolute()))) {
            end(EndReason.ABSOLUTE, now);
        } else if (!now.isBefore(lastSeenAt.plus(limits.idle()))) {
            end(EndReason.IDLE, now);
        } else if (Duration.between(lastSeenAt, now).compareTo(limits.grain()) >= 0) {
            lastSeenAt = now;
        }
    }

    void end(EndReason reason, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endReason = reason;
        }
    }

    /** Ends it on the wish of the officer whose it is. */
    void endFor(Actor actor, EndReason reason, Instant now) {
        if (!actor.is(officerId)) {
            throw new RuleViolation(SigninRule.SESSION);
        }
        end(reason, now);
    }

    boolean isOpen() {
        return endedAt == null;
    }

    public UUID getId() {
        return id;
    }

    public UUID getOfficerId() {
        return officerId;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getLastSeenAt() {
        return lastSeenAt;
    }

    public String getAddress() {
        return address;
    }

    public String getAgent() {
        return agent;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    public EndReason getEndReason() {
        return endReason;
    }
}

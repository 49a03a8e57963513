package org.karez.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.shared.Breaches;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;

/** A time in which a participant is a member or an observer, by a decision of the Council. */
@Entity
public class Membership {

    /** As what a participant takes part. */
    public enum Status {
        /** Member: takes part in decisions. */
        MEMBER,
        /** Observer: answers what is addressed to him. */
        OBSERVER
    }

    @Id
    private UUID id;

    @Column(name = "participant_id", updatable = false)
    private UUID participantId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Status status;

    @Column(updatable = false)
    private LocalDate since;

    private LocalDate until;

    @Column(updatable = false)
    private String decision;

    protected Membership() {}

    Membership(UUID participantId, Status status, LocalDate since, String decision) {
        new Breaches()
                .require(status != null, OfficerRule.MEMBERSHIP, "status")
                .require(since != null, OfficerRule.MEMBERSHIP, "since")
                .requireText(decision, OfficerRule.DECISION, "decision")
                .refuse();
        this.id = UUID.randomUUID();
        this.participantId = participantId;
        this.status = status;
        this.since = since;
        this.decision = decision.strip();
    }

    boolean isCurrent() {
        return until == null;
    }

    /** It ends on the day the next one begins. */
    void end(LocalDate next) {
        if (!next.isAfter(since)) {
            throw RuleViolation.at("since", OfficerRule.MEMBERSHIP_ORDER, since);
        }
        until = next;
    }

    /** What the participant's state says of it. */
    void tell(State participant) {
        participant.put("membership:" + id, State.line(status, since, until, decision));
    }

    public UUID getId() {
        return id;
    }

    public UUID getParticipantId() {
        return participantId;
    }

    public Status getStatus() {
        return status;
    }

    public LocalDate getSince() {
        return since;
    }

    /** The first day on which it does not hold any more, or null. */
    public LocalDate getUntil() {
        return until;
    }

    public String getDecision() {
        return decision;
    }
}

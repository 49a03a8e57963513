package org.karez.request;

import java.util.Set;

/** Where the requesting side of a request stands. Between sending and feedback the other side's {@link ExecutionStatus} tells more. */
public enum RequestStatus {
    /** Being written. */
    DRAFT,
    /** Waits for the supervisor, and where needed the coordinator. */
    PENDING_APPROVAL,
    /** May be sent. */
    APPROVED,
    /** Sent; what was sent never changes. */
    SENT,
    /** Answered; the feedback is being given and waits for the supervisor. */
    FEEDBACK_DUE,
    /** Ended, with feedback. */
    CLOSED,
    /** Taken back. */
    WITHDRAWN;

    /** Whether a request may go from this status to the other. */
    public boolean leadsTo(RequestStatus next) {
        return following().contains(next);
    }

    private Set<RequestStatus> following() {
        return switch (this) {
            case DRAFT -> Set.of(PENDING_APPROVAL, WITHDRAWN);
            case PENDING_APPROVAL -> Set.of(DRAFT, APPROVED);
            case APPROVED -> Set.of(SENT, WITHDRAWN);
            case SENT -> Set.of(FEEDBACK_DUE, WITHDRAWN);
            case FEEDBACK_DUE -> Set.of(CLOSED);
            case CLOSED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether the case it belongs to has to wait for it. */
    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN;
    }
}

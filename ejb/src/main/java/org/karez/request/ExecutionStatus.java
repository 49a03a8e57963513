package org.karez.request;

import java.util.Set;

/** Where the receiving side of a request stands. */
public enum ExecutionStatus {
    /** The coordinator has received it: the clock runs. */
    RECEIVED,
    /** A supervisor has named the officer who handles it. */
    ACCEPTED,
    /** Being executed. */
    IN_EXECUTION,
    /** The answer waits for a supervisor, then for the coordinator to transmit it. */
    REPLY_PENDING_APPROVAL,
    /** The answer was transmitted. */
    ANSWERED;

    /** Whether an execution may go from this status to the other. */
    public boolean leadsTo(ExecutionStatus next) {
        return following().contains(next);
    }

    private Set<ExecutionStatus> following() {
        return switch (this) {
            case RECEIVED -> Set.of(ACCEPTED);
            case ACCEPTED -> Set.of(IN_EXECUTION);
            case IN_EXECUTION -> Set.of(REPLY_PENDING_APPROVAL);
            case REPLY_PENDING_APPROVAL -> Set.of(IN_EXECUTION, ANSWERED);
            case ANSWERED -> Set.of();
        };
    }
}

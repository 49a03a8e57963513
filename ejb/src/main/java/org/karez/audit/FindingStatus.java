package org.karez.audit;

import java.util.Set;

/** Where a finding stands. */
public enum FindingStatus {
    /** Waits for its owner's answer. */
    RAISED,
    /** Waits for the auditor who raised it. */
    ANSWERED,
    /** The answer did not satisfy him: waits for another one. */
    RETURNED,
    /** The auditor signed it off. */
    ACCEPTED,
    /** The auditor took it back. */
    WITHDRAWN;

    /** Whether a finding may go from this status to the other. */
    public boolean leadsTo(FindingStatus next) {
        return following().contains(next);
    }

    private Set<FindingStatus> following() {
        return switch (this) {
            case RAISED, RETURNED -> Set.of(ANSWERED, WITHDRAWN);
            case ANSWERED -> Set.of(ACCEPTED, RETURNED);
            case ACCEPTED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return !following().isEmpty();
    }
}

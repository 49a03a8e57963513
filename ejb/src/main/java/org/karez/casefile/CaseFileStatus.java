package org.karez.casefile;

import java.util.Set;

/** Where a case file stands. */
public enum CaseFileStatus {
    /** Being written by its author. */
    DRAFT,
    /** Waits for a supervisor's decision. */
    SUBMITTED,
    /** Accepted; has a lead investigator and a date of review. */
    OPEN,
    /** Investigated by a financial investigation plan. */
    INVESTIGATION,
    /** Ended with a recorded outcome. */
    CLOSED,
    /** Not accepted. */
    REJECTED;

    /** Whether a case may go from this status to the other. */
    public boolean leadsTo(CaseFileStatus next) {
        return following().contains(next);
    }

    private Set<CaseFileStatus> following() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(DRAFT, OPEN, REJECTED);
            case OPEN -> Set.of(INVESTIGATION, CLOSED);
            case INVESTIGATION -> Set.of(CLOSED);
            case CLOSED, REJECTED -> Set.of();
        };
    }

    /** Whether work on the case goes on: its parties, assets and requests can change. */
    public boolean isActive() {
        return this == OPEN || this == INVESTIGATION;
    }

    /** Whether parties, assets and documents can be added. */
    public boolean isGrowing() {
        return this == DRAFT || isActive();
    }
}

package org.karez.approval;

/** Where a proposal stands. */
public enum ProposalState {
    /** Waits for a decision. */
    PENDING,
    /** Approved once; waits for the second decision. */
    SECONDING,
    /** Approved, and carried out in the same transaction. */
    APPROVED,
    /** Sent back to be mended. */
    RETURNED,
    /** Refused for good. */
    REJECTED,
    /** Taken back by the one who proposed it. */
    WITHDRAWN;

    public boolean isWaiting() {
        return this == PENDING || this == SECONDING;
    }

    public boolean isRefused() {
        return this == RETURNED || this == REJECTED;
    }
}

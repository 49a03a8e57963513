package org.karez.asset;

import java.util.Set;

/** Where an asset stands. */
public enum AssetStatus {
    /** Somebody learned of it (A1). */
    IDENTIFIED,
    /** Holder, beneficial owner and value are known and confirmed (A2). */
    TRACED,
    /** A supervisor has approved to ask for restraint (A4). */
    RESTRAINT_PROPOSED,
    /** A transaction is postponed for a short time (A5). */
    SUSPENDED,
    /** Transfer is prohibited by an order (A6). */
    FROZEN,
    /** Not pursued (A3). */
    DISCOUNTED,
    /** The measure was lifted or has expired (A8). */
    RELEASED,
    /** Gone before it could be secured (A15). */
    DISSIPATED;

    /** Whether an asset may go from this status to the other. */
    public boolean leadsTo(AssetStatus next) {
        return following().contains(next);
    }

    private Set<AssetStatus> following() {
        return switch (this) {
            case IDENTIFIED -> Set.of(TRACED, DISCOUNTED, DISSIPATED);
            case TRACED -> Set.of(RESTRAINT_PROPOSED, SUSPENDED, DISCOUNTED, DISSIPATED);
            case RESTRAINT_PROPOSED -> Set.of(SUSPENDED, FROZEN, DISCOUNTED, DISSIPATED);
            case SUSPENDED -> Set.of(FROZEN, RELEASED, DISSIPATED);
            case FROZEN -> Set.of(RELEASED, DISSIPATED);
            case DISCOUNTED, RELEASED, DISSIPATED -> Set.of();
        };
    }

    /** Whether nothing more happens to it. */
    public boolean isTerminal() {
        return following().isEmpty();
    }

    /** Whether a legal act prohibits its transfer. */
    public boolean isRestrained() {
        return this == SUSPENDED || this == FROZEN;
    }

    /** The stage at which it counts in sums. */
    public AssetStage stage() {
        return switch (this) {
            case IDENTIFIED, TRACED, RESTRAINT_PROPOSED -> AssetStage.IDENTIFIED;
            case SUSPENDED -> AssetStage.SUSPENDED;
            case FROZEN -> AssetStage.FROZEN;
            case RELEASED -> AssetStage.RELEASED;
            case DISSIPATED -> AssetStage.DISSIPATED;
            case DISCOUNTED -> AssetStage.DISCOUNTED;
        };
    }
}

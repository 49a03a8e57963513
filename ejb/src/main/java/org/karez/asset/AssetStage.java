package org.karez.asset;

/** The stages at which sums are told. An asset counts once, at the stage it has come to. */
public enum AssetStage {
    /** Known, and not yet bound by any act. */
    IDENTIFIED,
    /** Held for a short time by a postponement. */
    SUSPENDED,
    /** Frozen: what the group is deprived of so far. */
    FROZEN,
    /** Given free again. */
    RELEASED,
    /** Gone. */
    DISSIPATED,
    /** Not pursued. */
    DISCOUNTED
}

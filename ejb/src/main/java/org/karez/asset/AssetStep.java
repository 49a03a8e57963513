package org.karez.asset;

/** The steps of an asset. The database knows them by the same names; all but the first are decided by another officer. */
public enum AssetStep {
    /** It is entered (A1). */
    IDENTIFY(AssetStatus.IDENTIFIED),
    /** Holder, owner and value are confirmed (A2). */
    TRACE(AssetStatus.TRACED),
    /** It is not pursued (A3). */
    DISCOUNT(AssetStatus.DISCOUNTED),
    /** Restraint is to be asked for (A4). */
    PROPOSE_RESTRAINT(AssetStatus.RESTRAINT_PROPOSED),
    /** A postponement of transactions is registered (A5). */
    SUSPEND(AssetStatus.SUSPENDED),
    /** A freezing order is registered (A6). */
    FREEZE(AssetStatus.FROZEN),
    /** The end of the measure is registered (A8). */
    RELEASE(AssetStatus.RELEASED),
    /** It is found to be gone (A15). */
    DISSIPATE(AssetStatus.DISSIPATED),
    /** The amount of the measure in force was registered wrongly and is put right; the status stays. */
    CORRECT(null);

    private final AssetStatus target;

    AssetStep(AssetStatus target) {
        this.target = target;
    }

    /** Whether an asset of that status can take the step. */
    public boolean isOpenFrom(AssetStatus status) {
        return target == null ? status.isRestrained() : status.leadsTo(target);
    }

    /** The status it leads to from another. */
    AssetStatus from(AssetStatus status) {
        return target == null ? status : target;
    }
}

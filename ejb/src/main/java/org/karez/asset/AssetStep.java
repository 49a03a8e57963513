package org.karez.asset;

import static org.karez.officer.Role.INVESTIGATOR;
import static org.karez.officer.Role.SUPERVISOR;

import java.util.Set;
import org.karez.officer.Actor;
import org.karez.officer.Role;

/** The steps of an asset. The database knows them by the same names; all but the first are decided by another officer. */
public enum AssetStep {
    /** It is entered (A1). */
    IDENTIFY(AssetStatus.IDENTIFIED, INVESTIGATOR),
    /** Holder, owner and value are confirmed (A2). */
    TRACE(AssetStatus.TRACED, INVESTIGATOR),
    /** It is not pursued (A3). */
    DISCOUNT(AssetStatus.DISCOUNTED, INVESTIGATOR, SUPERVISOR),
    /** Restraint is to be asked for (A4). */
    PROPOSE_RESTRAINT(AssetStatus.RESTRAINT_PROPOSED, INVESTIGATOR),
    /** A postponement of transactions is registered (A5). */
    SUSPEND(AssetStatus.SUSPENDED, INVESTIGATOR),
    /** A freezing order is registered (A6). */
    FREEZE(AssetStatus.FROZEN, INVESTIGATOR),
    /** The end of the measure is registered (A8). */
    RELEASE(AssetStatus.RELEASED, SUPERVISOR),
    /** It is found to be gone (A15). */
    DISSIPATE(AssetStatus.DISSIPATED, SUPERVISOR),
    /** The amount of the measure in force was registered wrongly and is put right; the status stays. */
    CORRECT(null, INVESTIGATOR, SUPERVISOR);

    private final AssetStatus target;
    private final Set<Role> proposers;

    AssetStep(AssetStatus target, Role... proposers) {
        this.target = target;
        this.proposers = Set.of(proposers);
    }

    /** Whether the officer has a role that proposes or registers the step. */
    boolean isProposedBy(Actor actor) {
        return proposers.stream().anyMatch(actor::has);
    }

    /** Whether an asset of that status can take the step. */
    public boolean isOpenFrom(AssetStatus status) {
        return target == null ? status.isRestrained() : status.leadsTo(target);
    }

    /** Whether it leads away from securing the asset, or only puts something right. */
    boolean isAside() {
        return this == DISCOUNT || this == DISSIPATE || this == CORRECT;
    }

    /** The status it leads to from another. */
    AssetStatus from(AssetStatus status) {
        return target == null ? status : target;
    }
}

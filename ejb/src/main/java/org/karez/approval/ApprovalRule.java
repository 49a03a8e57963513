package org.karez.approval;

import org.karez.shared.Rule;

/** Rules of deciding. */
public enum ApprovalRule implements Rule {
    /** Nobody decides what he proposed or edited last. */
    FOUR_EYES,
    /** The second decision is made by a third person. */
    SIX_EYES,
    /** The decision belongs to another role. */
    ROLE,
    /** Returning and rejecting say why. */
    REASON,
    /** It was decided or withdrawn meanwhile. */
    NOT_WAITING,
    /** One step of a subject waits at a time. */
    ANOTHER_WAITS,
    /** Only the one who proposed takes it back. */
    NOT_HIS_PROPOSAL,
    /** This step can be approved or returned, but not rejected for good. */
    NOT_REJECTABLE
}

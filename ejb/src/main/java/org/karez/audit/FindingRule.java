package org.karez.audit;

import org.karez.shared.Rule;

/** Rules of findings. */
public enum FindingRule implements Rule {
    /** A finding has a title. */
    TITLE,
    /** It says what is wrong. */
    DETAILS,
    /** It says how much it matters. */
    WEIGHT,
    /** An answer is asked for by a day that lies ahead. */
    DUE,
    /** Nobody leads the case, or the auditor himself does: the supervisors answer. */
    LEAD,
    /** The status does not allow the act. */
    STATUS,
    /** The officer it is addressed to answers, or a supervisor of the owning authority. */
    ANSWERER,
    /** The one who raised it does not answer it. */
    FOUR_EYES,
    /** An answer says something. */
    ANSWER,
    /** Only the auditor who raised it signs it off, returns the answer, or withdraws it. */
    AUDITOR,
    /** Returning an answer or withdrawing a finding says why. */
    REASON
}

package org.karez.casefile;

import org.karez.shared.Rule;

/** Rules of case files; the numbers in brackets are those of the workflow in docs/workflow.md. */
public enum CaseFileRule implements Rule {
    /** A case has a title (C1). */
    TITLE,
    /** A handling code H3 says which restriction (C1). */
    HANDLING_NOTE,
    /** Submitting needs a predicate offence (C2). */
    OFFENCE,
    /** Submitting needs a legal basis (C2). */
    LEGAL_BASIS,
    /** Submitting needs at least one party or asset (C2). */
    PARTY_OR_ASSET,
    /** Only its author submits a draft (C2). */
    AUTHOR,
    /** The status does not allow the act. */
    STATUS,
    /** Only an officer of the owning authority does this. */
    OWNER,
    /** Opening names the lead investigator (C5). */
    LEAD,
    /** Opening and investigating set a date of review that lies ahead (C5). */
    REVIEW_DATE,
    /** Opening says why (C5). */
    DECISION_NOTE,
    /** Investigating needs a financial investigation plan (C6). */
    PLAN,
    /** Investigating needs the number of the national proceedings, or why there is none (C6). */
    PROCEEDINGS,
    /** Closing records the outcome (C13). */
    OUTCOME,
    /** Closing records the effect on the group (C13). */
    GROUP_EFFECT,
    /** A party is involved in a case once. */
    INVOLVED_ALREADY,
    /** A step of the case waits for a decision: until then its content stays as proposed. */
    STEP_WAITS,
    /** A document is of a kind that is accepted. */
    DOCUMENT_KIND,
    /** A document is not empty and not larger than allowed. */
    DOCUMENT_SIZE,
    /** Access is named for one authority or officer of the same participant, once. */
    ACCESS
}

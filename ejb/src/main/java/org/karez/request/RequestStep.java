package org.karez.request;

/** The steps of a request that others decide. The database knows them by the same names. */
public enum RequestStep {
    /** From PENDING_APPROVAL: to APPROVED, or back to DRAFT (R3). */
    APPROVE,
    /** From FEEDBACK_DUE to CLOSED (R13). */
    CLOSE
}

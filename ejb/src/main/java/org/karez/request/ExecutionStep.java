package org.karez.request;

/** The steps of an execution that others decide. The database knows them by the same names. */
public enum ExecutionStep {
    /** The answer may be transmitted, or goes back to IN_EXECUTION (R12). */
    ANSWER
}

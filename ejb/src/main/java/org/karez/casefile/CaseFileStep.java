package org.karez.casefile;

/** The steps of a case file that another officer decides. The database knows them by the same names. */
public enum CaseFileStep {
    /** From SUBMITTED: open it (C5), return it (C3) or reject it (C4). */
    OPEN,
    /** From OPEN to INVESTIGATION (C6). */
    INVESTIGATE,
    /** To CLOSED (C13). */
    CLOSE
}

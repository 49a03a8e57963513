package org.karez.casefile;

/** What an officer can do with a case as it stands. Pages offer it; services and the database check it again. */
public enum CaseFileAct {
    /** Change what is written about it. */
    EDIT,
    /** Submit it to the supervisors. */
    SUBMIT,
    /** Add parties, assets and documents. */
    ADD,
    /** Propose to investigate it. */
    PROPOSE_INVESTIGATION,
    /** Propose to close it. */
    PROPOSE_CLOSURE,
    /** Name further readers. */
    SHARE
}

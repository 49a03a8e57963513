package org.karez.work;

/** Why something is in an officer's work list. */
public enum WorkReason {
    /** A step that his role decides. */
    DECIDE,
    /** His own step came back. */
    RETURNED,
    /** His own step waits for others. */
    WAITING,
    /** His case has to be reviewed within two weeks. */
    REVIEW,
    /** An order that holds an asset expires within thirty days. */
    ORDER_EXPIRES,
    /** An approved request has to be sent. */
    SEND,
    /** A request from abroad has to be received. */
    RECEIVE,
    /** A received request needs a handling officer. */
    ACCEPT,
    /** A request that he handles. */
    EXECUTE,
    /** An approved answer has to be transmitted. */
    TRANSMIT,
    /** An answer to his request wants feedback. */
    FEEDBACK,
    /** His draft is not submitted yet. */
    DRAFT,
    /** An auditor's finding wants his answer. */
    FINDING,
    /** The answer to his finding wants his sign-off. */
    SIGN_OFF,
    /** The last verification of the whole trail found something: for administrators and auditors. */
    TRAIL_UNSOUND,
    /** The nightly verification of the trail came to no result. */
    TRAIL_UNVERIFIED,
    /** The server refuses to sign the trail. */
    TRAIL_UNSIGNED;

    /** Whether it says that something is wrong with the trail, and not that a thing waits. */
    public boolean isAlert() {
        return this == TRAIL_UNSOUND || this == TRAIL_UNVERIFIED || this == TRAIL_UNSIGNED;
    }
}

package org.karez.request;

/** What an answer was worth to the one who asked. */
public enum FeedbackWorth {
    /** The investigation turned on it. */
    DECISIVE,
    /** It helped. */
    USEFUL,
    /** It helped little. */
    LITTLE,
    /** It did not help. */
    NONE
}

package org.karez.request;

/** How soon an answer is needed. */
public enum Urgency {
    /** Within the normal time. */
    NORMAL,
    /** Sooner, for a reason that is given. */
    URGENT
}

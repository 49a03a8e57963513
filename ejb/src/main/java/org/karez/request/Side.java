package org.karez.request;

/** On which side of a request an officer stands. */
public enum Side {
    /** His authority asks. */
    REQUESTING,
    /** His state is asked. */
    RECEIVING
}

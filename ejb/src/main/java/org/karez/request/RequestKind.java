package org.karez.request;

/** What another state is asked for. */
public enum RequestKind {
    /** Information. */
    INFORMATION,
    /** Freezing or seizure of property on the basis of an order (1988 Convention art. 5(4)). */
    FREEZE
}

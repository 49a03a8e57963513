package org.karez.audit;

/** How a sample is drawn. */
public enum SampleMethod {
    /** By chance: in the order of SHA-256 of a seed followed by the asset's identifier. */
    RANDOM,
    /** The largest by their value in one currency. */
    VALUE,
    /** Those on which nothing was done for the longest time. */
    STALE
}

package org.karez.casefile;

/** Reliability of a source, first half of the 4x4 evaluation. */
public enum SourceReliability {
    /** No doubt about the source. */
    A,
    /** Mostly reliable. */
    B,
    /** Mostly unreliable. */
    C,
    /** Cannot be assessed: the default. */
    X
}

package org.karez.proof;

/** What a proof is about. */
public enum ProofScope {
    /** One entry of one subject. */
    ENTRY,
    /** The chain of one subject, from its first entry on. */
    SUBJECT,
    /** The chain of a case file, and those of its assets, each from its first entry on. */
    CASE
}

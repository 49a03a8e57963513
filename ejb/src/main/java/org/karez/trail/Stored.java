package org.karez.trail;

import java.util.UUID;

/** What storage holds of one subject: first what is kept of it as a whole, then its entries in the order of their numbers. */
public sealed interface Stored permits StoredSubject, StoredEntry, ReadEntry {

    /** The subject's kind, as the column says it: what was tampered with need not be a kind that Karez knows. */
    String kind();

    /** The subject's identifier. */
    UUID id();
}

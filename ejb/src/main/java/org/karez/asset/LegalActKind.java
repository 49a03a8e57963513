package org.karez.asset;

/** Decisions of prosecutors, courts and other competent authorities that bind an asset or set it free. */
public enum LegalActKind {
    /** Postponement of a transaction, for a short time (FATF R.4). */
    POSTPONEMENT,
    /** Order to freeze (1988 Convention art. 5(2)). */
    FREEZING_ORDER,
    /** Lifting of a measure. */
    LIFTING
}

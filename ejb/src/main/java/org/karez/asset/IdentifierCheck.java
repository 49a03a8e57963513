package org.karez.asset;

/** What the check of an identifier found. */
public enum IdentifierCheck {
    /** Its check digits agree. */
    SOUND,
    /** There is no check for it. */
    UNCHECKED,
    /** A check that is not kept everywhere failed: it may be kept as unverified, with a reason. */
    DOUBTFUL,
    /** A check of a world-wide standard failed: it is mistyped. */
    WRONG
}

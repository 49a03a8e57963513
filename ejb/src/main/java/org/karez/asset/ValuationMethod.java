package org.karez.asset;

/** How a value was found. */
public enum ValuationMethod {
    /** Counted: cash. */
    FACE_VALUE,
    /** The balance that the institution told. */
    BALANCE,
    /** Price on the market of that day. */
    MARKET,
    /** An appraiser's report. */
    APPRAISAL,
    /** What it cost. */
    COST,
    /** The officer's own estimate. */
    ESTIMATE
}

package org.karez.audit;

/** How much a finding matters. */
public enum FindingWeight {
    /** Better put in order. */
    LOW,
    /** A rule was not kept. */
    MEDIUM,
    /** Money, evidence or a person may be at risk. */
    HIGH
}

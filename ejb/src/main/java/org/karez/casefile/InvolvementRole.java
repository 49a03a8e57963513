package org.karez.casefile;

/** The part a party plays in a case. */
public enum InvolvementRole {
    /** Suspected of the predicate offence. */
    SUSPECT,
    /** Leads or organises. */
    ORGANISER,
    /** Finances. */
    FINANCIER,
    /** Lends accounts or moves money for others. */
    MONEY_MULE,
    /** Holds property in name only. */
    NOMINEE,
    /** The natural person behind (FATF R.24, R.25). */
    BENEFICIAL_OWNER,
    /** Associated with another party. */
    ASSOCIATE,
    /** Harmed. */
    VICTIM,
    /** Knows. */
    WITNESS,
    /** Named only, as in a disclosure. */
    MENTIONED
}

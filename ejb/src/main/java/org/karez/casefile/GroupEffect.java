package org.karez.casefile;

/** What an investigation did to the group behind it. */
public enum GroupEffect {
    /** Its work was disturbed. */
    DISRUPTED,
    /** It no longer exists. */
    DISMANTLED,
    /** No effect. */
    UNAFFECTED
}

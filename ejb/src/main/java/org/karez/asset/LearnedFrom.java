package org.karez.asset;

/** How an asset came to be known. */
public enum LearnedFrom {
    /** A report of an obliged institution. */
    DISCLOSURE,
    /** A register of property, vehicles, companies. */
    REGISTER,
    /** A search of premises or persons. */
    SEARCH,
    /** Surveillance. */
    SURVEILLANCE,
    /** A statement of a person. */
    STATEMENT,
    /** The answer of a foreign authority. */
    FOREIGN_ANSWER,
    /** Open sources. */
    OPEN_SOURCE,
    /** Another way, said in words. */
    OTHER
}

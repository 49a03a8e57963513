package org.karez.party;

/** Sex of a person, as in ICAO 9303. */
public enum Sex {
    /** Male. */
    MALE,
    /** Female. */
    FEMALE,
    /** Not stated or not known. */
    UNKNOWN
}

package org.karez.party;

/** What a party is. */
public enum PartyKind {
    /** A natural person (физическое лицо). */
    PERSON,
    /** A company or other legal person (организация). */
    ORGANISATION,
    /** An organised criminal group in the sense of the Palermo Convention, art. 2(a). */
    CRIMINAL_GROUP
}

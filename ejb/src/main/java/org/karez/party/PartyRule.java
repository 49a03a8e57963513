package org.karez.party;

import org.karez.shared.Rule;

/** Rules of parties. */
public enum PartyRule implements Rule {
    /** A party has at least a primary name. */
    NAME,
    /** A party has one primary name. */
    ONE_PRIMARY_NAME,
    /** Nobody is born tomorrow. */
    BIRTH_DATE,
    /** Only a person is born and has a sex. */
    PERSON_ONLY,
    /** A country is a code of ISO 3166-1 alpha-2. */
    COUNTRY,
    /** Only the authority that entered a party changes it. */
    OWNER
}

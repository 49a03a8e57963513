package org.karez.officer;

import org.karez.shared.Rule;

/** Rules of administration. */
public enum OfficerRule implements Rule {
    /** A login is short, plain and lower-case. */
    LOGIN,
    /** A login is used once, and never again. */
    LOGIN_TAKEN,
    /** An officer has a name. */
    NAME,
    /** An officer has a post. */
    POST,
    /** An officer has one of the languages of the pages. */
    LANGUAGE,
    /** A role is named. */
    ROLE,
    /** An officer belongs to an authority of the administrator's own participant. */
    AUTHORITY,
    /** An administrator keeps officers of his own participant. */
    OTHER_PARTICIPANT,
    /** Nobody grants a role to himself, or deactivates himself. */
    NOT_ONESELF,
    /** A role is granted by another administrator than the one who asked for it. */
    FOUR_EYES,
    /** The grant was decided meanwhile. */
    DECIDED_ALREADY,
    /** The officer has the role, or it is asked for already. */
    ROLE_HELD,
    /** Only a role in force is revoked. */
    NOT_GRANTED,
    /** A participant keeps at least one administrator. */
    LAST_ADMINISTRATOR,
    /** A code is short, in capital letters, digits and hyphens. */
    CODE,
    /** A code is used once. */
    CODE_TAKEN,
    /** A participant and an authority are of a kind. */
    KIND,
    /** A participant and an authority have a name in both languages. */
    NAMES,
    /** The list of participants and their memberships belong to the Centre. */
    CENTRE,
    /** A membership has a status and a first day. */
    MEMBERSHIP,
    /** A membership names the decision of the Council that began it. */
    DECISION,
    /** A membership begins after the one before it began. */
    MEMBERSHIP_ORDER
}

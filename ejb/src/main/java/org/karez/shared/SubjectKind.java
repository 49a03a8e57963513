package org.karez.shared;

/** The kinds of thing whose history the trail keeps, one chain of entries for each thing. */
public enum SubjectKind {
    /** A case file (дело). */
    CASE_FILE,
    /** A person, organisation or criminal group. */
    PARTY,
    /** An asset (актив). */
    ASSET,
    /** The requesting side of a cross-border request. */
    REQUEST,
    /** The receiving side of the same request; shares its identifier. */
    EXECUTION,
    /** An officer: his particulars, roles, sign-ins. */
    OFFICER,
    /** A participant or an authority. */
    AUTHORITY,
    /** Reference data that an administrator loads, such as a country's goAML schema. */
    REFERENCE,
    /** A verification of the trail by an auditor. */
    VERIFICATION,
    /** A sample of assets that an auditor drew. */
    SAMPLE,
    /** A finding that an auditor raised. */
    FINDING,
    /** The trail of an authority itself: how its auditors searched and exported it. Shares the authority's identifier. */
    TRAIL
}

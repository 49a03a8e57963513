package org.karez.request;

/** What of a case can go along with a request. */
public enum ItemKind {
    /** A person, organisation or group. */
    PARTY,
    /** An asset. */
    ASSET,
    /** A document, with its bytes. */
    DOCUMENT
}

package org.karez.request;

/** The orders in which requests can be listed. */
public enum RequestSort {
    /** By number. */
    NUMBER("r.number"),
    /** By title. */
    TITLE("LOWER(r.content.basis.title)"),
    /** By when the answer is due. */
    DUE("e.due"),
    /** By when it was sent. */
    SENT("r.snapshot.sentAt"),
    /** By the time of drafting. */
    CREATED("r.authorship.createdAt");

    private final String path;

    RequestSort(String path) {
        this.path = path;
    }

    /** The JPQL to order by; the identifier makes the order total. */
    String orderBy(boolean descending) {
        return " ORDER BY " + path + (descending ? " DESC" : " ASC") + " NULLS LAST, r.id";
    }
}

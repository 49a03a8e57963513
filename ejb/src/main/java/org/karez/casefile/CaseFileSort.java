package org.karez.casefile;

/** The orders in which cases can be listed. */
public enum CaseFileSort {
    /** By number. */
    NUMBER("c.number"),
    /** By title. */
    TITLE("LOWER(c.details.title)"),
    /** By status. */
    STATUS("c.status"),
    /** By the time since when the status holds. */
    STATUS_SINCE("c.statusSince"),
    /** By date of review. */
    REVIEW_DATE("c.lead.reviewDate"),
    /** By the time of drafting. */
    CREATED("c.authorship.createdAt");

    private final String path;

    CaseFileSort(String path) {
        this.path = path;
    }

    /** The JPQL to order by; number makes the order total. */
    String orderBy(boolean ascending) {
        return path + (ascending ? " ASC" : " DESC") + " NULLS LAST" + ", c.number";
    }
}

package org.karez.casefile;

import java.util.List;
import java.util.stream.Collectors;

/** The orders in which cases can be listed. */
public enum CaseFileSort {
    /** By number. */
    NUMBER("c.number"),
    /** By title. */
    TITLE("LOWER(c.details.title)"),
    /** By status, and within one by the time of drafting. */
    STATUS("c.status", "c.authorship.createdAt"),
    /** By date of review; cases without one come last. */
    REVIEW_DATE("c.lead.reviewDate"),
    /** By the time of drafting. */
    CREATED("c.authorship.createdAt");

    private final List<String> paths;

    CaseFileSort(String... paths) {
        this.paths = List.of(paths);
    }

    /** The JPQL to order by; number makes the order total. */
    String orderBy(boolean ascending) {
        // Where nothing is empty, the words would keep an index from being used.
        String direction = (ascending ? " ASC" : " DESC") + (this == REVIEW_DATE ? " NULLS LAST" : "");
        return " ORDER BY " + paths.stream().map(path -> path + direction).collect(Collectors.joining(", "))
                + ", c.number";
    }
}

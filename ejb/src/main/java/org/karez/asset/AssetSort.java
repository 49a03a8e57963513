package org.karez.asset;

import java.util.List;
import java.util.stream.Collectors;

/** The orders in which assets can be listed. */
public enum AssetSort {
    /** By number. */
    NUMBER(false, "a.number"),
    /** By status, and within one by the time since when it holds. */
    STATUS(false, "a.standing.status", "a.standing.since"),
    /** By the time since when the status holds. */
    STATUS_SINCE(false, "a.standing.since"),
    /** By value, whatever the currency; what has none comes last. */
    VALUE(true, "a.value.amount.amount"),
    /** By the last day of the order in force; what is under none comes last. */
    EXPIRES(true, "a.standing.orderExpires");

    private final boolean sometimesEmpty;
    private final List<String> paths;

    AssetSort(boolean sometimesEmpty, String... paths) {
        this.sometimesEmpty = sometimesEmpty;
        this.paths = List.of(paths);
    }

    /** The JPQL to order by; the identifier makes the order total. */
    String orderBy(boolean descending) {
        // Where nothing is empty, the words would keep an index from being used.
        String direction = (descending ? " DESC" : " ASC") + (sometimesEmpty ? " NULLS LAST" : "");
        return " ORDER BY " + paths.stream().map(path -> path + direction).collect(Collectors.joining(", ")) + ", a.id";
    }
}

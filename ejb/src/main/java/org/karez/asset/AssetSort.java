package org.karez.asset;

/** The orders in which assets can be listed. */
public enum AssetSort {
    /** By number. */
    NUMBER("a.number"),
    /** By status. */
    STATUS("a.standing.status"),
    /** By the time since when the status holds. */
    STATUS_SINCE("a.standing.since"),
    /** By value, whatever the currency. */
    VALUE("a.value.amount.amount"),
    /** By the last day of the order in force. */
    EXPIRES("a.standing.orderExpires");

    private final String path;

    AssetSort(String path) {
        this.path = path;
    }

    /** The JPQL to order by: what is not known comes last, and the identifier makes the order total. */
    String orderBy(boolean descending) {
        return path + (descending ? " DESC" : " ASC") + " NULLS LAST, a.id";
    }
}

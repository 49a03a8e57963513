package org.karez.disclosure;

/** The orders in which imported reports can be listed. */
public enum DisclosureSort {
    /** By the reporter's number. */
    REFERENCE("r.reference"),
    /** By the reporter's date. */
    REPORT_DATE("r.reportDate"),
    /** By the number of transactions. */
    TRANSACTIONS("r.transactions"),
    /** By the number of the case. */
    CASE_NUMBER("c.number"),
    /** By the time of import. */
    IMPORTED("r.importedAt");

    private final String path;

    DisclosureSort(String path) {
        this.path = path;
    }

    /** The JPQL to order by; the identifier makes the order total. */
    String orderBy(boolean ascending) {
        // Where nothing is empty, the words would keep an index from being used.
        String empty = this == REFERENCE || this == REPORT_DATE ? " NULLS LAST" : "";
        return " ORDER BY " + path + (ascending ? " ASC" : " DESC") + empty + ", r.id";
    }
}

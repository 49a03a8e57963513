package org.karez.officer;

/** The orders in which officers can be listed. */
public enum OfficerSort {
    /** By name. */
    NAME("LOWER(o.name)"),
    /** By login. */
    LOGIN("o.login"),
    /** By post. */
    POST("LOWER(o.post)"),
    /** By authority. */
    AUTHORITY("o.authority.code");

    private final String path;

    OfficerSort(String path) {
        this.path = path;
    }

    /** The JPQL to order by; the login makes the order total. */
    String orderBy(boolean ascending) {
        return path + (ascending ? " ASC" : " DESC") + ", o.login";
    }
}

package org.karez.request;

import java.util.UUID;

/**
 * Which requests to list, and in which order. Nulls and blanks do not restrict.
 *
 * @param text part of number or title
 * @param kind what is asked for
 * @param stage where they stand
 * @param overdue only those whose answer is late and still due
 * @param mine only those that the acting officer wrote, or handles
 * @param caseFile only those of one case
 * @param sort by what
 * @param descending largest or latest first
 */
public record RequestSearch(
        String text,
        RequestKind kind,
        RequestStage stage,
        boolean overdue,
        boolean mine,
        UUID caseFile,
        RequestSort sort,
        boolean descending) {

    /** All requests of a case, latest first. */
    public static RequestSearch ofCase(UUID caseFile) {
        return new RequestSearch(null, null, null, false, false, caseFile, RequestSort.CREATED, true);
    }
}

package org.karez.casefile;

/**
 * Which cases to list, and in which order. Nulls and blanks do not restrict.
 *
 * @param text part of number or title
 * @param status where they stand
 * @param handling their handling code
 * @param mine only those that the acting officer leads or wrote
 * @param sort by what
 * @param descending largest or latest first
 */
public record CaseFileSearch(
        String text,
        CaseFileStatus status,
        HandlingCode handling,
        boolean mine,
        CaseFileSort sort,
        boolean descending) {}

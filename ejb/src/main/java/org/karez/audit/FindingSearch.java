package org.karez.audit;

/**
 * Which findings to list. Nulls and blanks do not restrict.
 *
 * @param text part of the title, or of what the thing is called
 * @param status where they stand
 * @param weight how much they matter
 * @param open only those on which somebody still has to act
 */
public record FindingSearch(String text, FindingStatus status, FindingWeight weight, boolean open) {}

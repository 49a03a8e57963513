package org.karez.casefile;

import java.io.Serializable;

/**
 * Which cases to list. Nulls and blanks do not restrict.
 *
 * @param text part of number or title
 * @param status where they stand
 * @param handling their handling code
 * @param mine only those that the acting officer leads or wrote
 */
public record CaseFileSearch(String text, CaseFileStatus status, HandlingCode handling, boolean mine)
        implements Serializable {}

package org.karez.disclosure;

import java.io.Serializable;

/**
 * Which imported reports to list. Nulls and blanks do not restrict.
 *
 * @param text part of the reference, the reporting entity, the file's name or the case's number
 * @param reportCode the kind of report
 * @param mine only those that the acting officer imported
 */
public record DisclosureSearch(String text, String reportCode, boolean mine) implements Serializable {}

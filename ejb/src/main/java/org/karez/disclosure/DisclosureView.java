package org.karez.disclosure;

import org.karez.casefile.CaseNumber;

/**
 * An imported report with what its page says of it.
 *
 * @param report the report
 * @param caseNumber number of the case it made
 * @param importedBy name of the officer
 * @param schema label of the schema it was measured by, or null when by the rules of the standard alone
 */
public record DisclosureView(ImportedReport report, CaseNumber caseNumber, String importedBy, String schema) {}

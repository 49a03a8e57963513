package org.karez.casefile;

import org.karez.shared.State;

/**
 * Asks every feature what it holds of a case that is laid before a supervisor, so that he reads the whole, and what changed of it.
 *
 * @param caseFile the case
 * @param content where observers put their fields; those of a list carry the element's identifier after a colon
 */
public record CaseFileContent(CaseFile caseFile, State content) {}

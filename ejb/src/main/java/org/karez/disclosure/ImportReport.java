package org.karez.disclosure;

import org.karez.casefile.HandlingCode;

/**
 * Imports a report into a draft case.
 *
 * @param fileName the file's name; a path before it is dropped
 * @param handling how the case may be used, chosen before anything of it is stored
 * @param handlingNote the restriction in words, needed for H3
 * @param asReported what to note of an account number that is kept although its check fails
 */
public record ImportReport(String fileName, HandlingCode handling, String handlingNote, String asReported) {}

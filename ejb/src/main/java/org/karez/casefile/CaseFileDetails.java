package org.karez.casefile;

/**
 * What is written about a case: the command to draft or change one.
 *
 * @param title in a few words
 * @param handling how it may be used
 * @param handlingNote the restriction in words, needed for H3
 * @param evaluation of source and information
 * @param offence code of the predicate offence, or null in a draft
 * @param legalBasis code of the legal basis, or null in a draft
 * @param operation code of the operation it belongs to, or null
 * @param drugProceedings number of the drug proceedings it runs beside, or null
 * @param summary the facts
 */
public record CaseFileDetails(
        String title,
        HandlingCode handling,
        String handlingNote,
        Evaluation evaluation,
        String offence,
        String legalBasis,
        String operation,
        String drugProceedings,
        String summary) {}

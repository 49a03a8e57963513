package org.karez.request;

import java.util.UUID;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;

/**
 * Adds a piece of what was found to an answer.
 *
 * @param content what was found
 * @param document a document of the answering authority that shows it, or null
 * @param handling how the requester may use it
 * @param evaluation of source and information
 */
public record AddAnswerItem(String content, UUID document, HandlingCode handling, Evaluation evaluation) {}

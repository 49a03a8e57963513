package org.karez.request;

import java.time.Instant;
import java.util.UUID;
import org.karez.casefile.CaseNumber;

/**
 * A document that can go along with an answer.
 *
 * @param id its identifier
 * @param name its file's name
 * @param caseNumber the case that it is kept with
 * @param addedAt when it came there
 */
public record AnswerDocument(UUID id, String name, CaseNumber caseNumber, Instant addedAt) {}

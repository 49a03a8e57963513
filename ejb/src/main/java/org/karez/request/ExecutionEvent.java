package org.karez.request;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** What happens to a request on the receiving side. */
public sealed interface ExecutionEvent extends DomainEvent {

    /** R5: it was received, in the bytes of this SHA-256; the clock started. */
    record Received(Subject subject, Map<String, String> state, String number, String sha256, Instant due)
            implements ExecutionEvent {}

    /** R7: it was accepted, and an officer named. */
    record Accepted(Subject subject, Map<String, String> state, UUID officer) implements ExecutionEvent {}

    /** R10: execution began. */
    record Started(Subject subject, Map<String, String> state) implements ExecutionEvent {}

    /** R12: the answer was drafted or changed. */
    record AnswerDrafted(Subject subject, Map<String, String> state) implements ExecutionEvent {}

    /** R12: the answer was laid before a supervisor. */
    record AnswerSubmitted(Subject subject, Map<String, String> state) implements ExecutionEvent {}

    /** R12: the answer went back to the one who drafted it. */
    record AnswerReturned(Subject subject, Map<String, String> state, String reason) implements ExecutionEvent {}

    /** R12: the answer may be transmitted. */
    record AnswerApproved(Subject subject, Map<String, String> state, String reason) implements ExecutionEvent {}

    /** R12: the answer was transmitted, in the bytes of this SHA-256. */
    record AnswerTransmitted(Subject subject, Map<String, String> state, String sha256) implements ExecutionEvent {}

    /** A document that came with the request left the system. */
    record DocumentRead(Subject subject, Map<String, String> state, UUID document, String sha256)
            implements ExecutionEvent {}
}

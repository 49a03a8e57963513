package org.karez.request;

import java.util.Map;
import java.util.UUID;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** What happens to a request on the requesting side. */
public sealed interface RequestEvent extends DomainEvent {

    /** R1: a draft was begun. */
    record Drafted(Subject subject, Map<String, String> state) implements RequestEvent {}

    /** Its content was changed. */
    record Edited(Subject subject, Map<String, String> state) implements RequestEvent {}

    /** Something of the case was chosen to go along. */
    record ItemChosen(Subject subject, Map<String, String> state, ItemKind kind, UUID item) implements RequestEvent {}

    /** It stays at home after all. */
    record ItemDropped(Subject subject, Map<String, String> state, UUID item) implements RequestEvent {}

    /** R2: it was laid before a supervisor. */
    record Submitted(Subject subject, Map<String, String> state) implements RequestEvent {}

    /** R3: a supervisor approved; the coordinator decides next. */
    record Endorsed(Subject subject, Map<String, String> state, String reason) implements RequestEvent {}

    /** R3: it may be sent. */
    record Approved(Subject subject, Map<String, String> state, String reason) implements RequestEvent {}

    /** R3: it went back to its author. */
    record Returned(Subject subject, Map<String, String> state, String reason) implements RequestEvent {}

    /** R4: it was sent, in the bytes of this SHA-256. */
    record Sent(Subject subject, Map<String, String> state, String number, UUID addressee, String sha256)
            implements RequestEvent {}

    /** R13: the requester told what became of the answer. */
    record FeedbackGiven(Subject subject, Map<String, String> state) implements RequestEvent {}

    /** R13: the feedback was returned; better is due. */
    record FeedbackReturned(Subject subject, Map<String, String> state, String reason) implements RequestEvent {}

    /** R13: it was closed. */
    record Closed(Subject subject, Map<String, String> state, String reason) implements RequestEvent {}

    /** R14: it was taken back. */
    record Withdrawn(Subject subject, Map<String, String> state, String reason) implements RequestEvent {}

    /** A document that came with the answer left the system. */
    record DocumentRead(Subject subject, Map<String, String> state, UUID document, String sha256)
            implements RequestEvent {}
}

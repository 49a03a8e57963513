package org.karez.request;

import java.time.Instant;
import java.util.UUID;
import org.karez.casefile.HandlingCode;

/**
 * A request in a list.
 *
 * @param title empty for a receiver who has not received it yet
 * @param partnerCode code of the participant on the other side
 * @param partnerEn its name in English
 * @param partnerRu its name in Russian
 * @param receivedAt null until it is received, like everything of the execution
 */
public record RequestRow(
        UUID id,
        String number,
        String title,
        RequestKind kind,
        Urgency urgency,
        HandlingCode handling,
        RequestStatus status,
        ExecutionStatus execution,
        Instant statusSince,
        UUID caseFileId,
        String partnerCode,
        String partnerEn,
        String partnerRu,
        Instant sentAt,
        Instant receivedAt,
        Instant due,
        Instant answeredAt) {

    public RequestStage stage() {
        return RequestStage.of(status, execution);
    }

    /** The clock, or null while it has not started or when nobody waits for it any more. */
    public Deadline deadline() {
        return due == null || status == RequestStatus.WITHDRAWN ? null : new Deadline(receivedAt, due, answeredAt);
    }
}

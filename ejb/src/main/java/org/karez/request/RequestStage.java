package org.karez.request;

/** Where a request stands for those who look at it: on the requesting side until it is received, then on the receiving side. */
public enum RequestStage {
    /** Being written. */
    DRAFT,
    /** Waits for those who decide. */
    PENDING_APPROVAL,
    /** May be sent. */
    APPROVED,
    /** Sent, not received yet. */
    SENT,
    /** Received: the clock runs. */
    RECEIVED,
    /** Accepted by the handling authority. */
    ACCEPTED,
    /** Being executed. */
    IN_EXECUTION,
    /** The answer waits for approval or transmission. */
    REPLY_PENDING_APPROVAL,
    /** Answered. */
    ANSWERED,
    /** Feedback is being given. */
    FEEDBACK_DUE,
    /** Ended. */
    CLOSED,
    /** Taken back. */
    WITHDRAWN;

    /** The stage that both sides' statuses make; {@code execution} is null before receipt. */
    public static RequestStage of(RequestStatus request, ExecutionStatus execution) {
        return request == RequestStatus.SENT && execution != null ? valueOf(execution.name()) : valueOf(request.name());
    }

    /** The JPQL condition on request {@code r} and execution {@code e}. */
    String condition() {
        return switch (this) {
            case SENT -> "r.standing.status = org.karez.request.RequestStatus.SENT AND e.id IS NULL";
            case RECEIVED, ACCEPTED, IN_EXECUTION, REPLY_PENDING_APPROVAL, ANSWERED ->
                "r.standing.status = org.karez.request.RequestStatus.SENT AND e.status = org.karez.request.ExecutionStatus."
                        + name();
            default -> "r.standing.status = org.karez.request.RequestStatus." + name();
        };
    }
}

package org.karez.web.request;

import org.karez.approval.Proposal;
import org.karez.approval.ProposalState;
import org.karez.request.RequestView;

/** Who must act next on a request, and how. */
enum RequestNext {
    /** The requesting investigator completes the draft and submits it. */
    COMPLETE,
    /** The requesting supervisor decides. */
    APPROVE,
    /** The requesting coordinator decides, as a third person. */
    SECOND,
    /** The requesting coordinator sends it. */
    SEND,
    /** The receiving coordinator receives it. */
    RECEIVE,
    /** The handling authority's supervisor accepts it. */
    ACCEPT,
    /** The handling officer begins. */
    START,
    /** The handling officer answers. */
    ANSWER,
    /** The handling authority's supervisor decides on the answer. */
    APPROVE_ANSWER,
    /** The receiving coordinator transmits the answer. */
    TRANSMIT,
    /** The requesting investigator gives feedback. */
    GIVE_FEEDBACK,
    /** The requesting supervisor closes it. */
    CLOSE,
    /** Nobody: it is closed. */
    NOTHING_CLOSED,
    /** Nobody: it was withdrawn. */
    NOTHING_WITHDRAWN;

    static RequestNext of(RequestView view) {
        Proposal last = view.lastProposal();
        return switch (view.stage()) {
            case DRAFT -> COMPLETE;
            case PENDING_APPROVAL -> last != null && last.getState() == ProposalState.SECONDING ? SECOND : APPROVE;
            case APPROVED -> SEND;
            case SENT -> RECEIVE;
            case RECEIVED -> ACCEPT;
            case ACCEPTED -> START;
            case IN_EXECUTION -> ANSWER;
            case REPLY_PENDING_APPROVAL ->
                view.answer() != null && view.answer().getApprovedBy() != null ? TRANSMIT : APPROVE_ANSWER;
            case ANSWERED -> GIVE_FEEDBACK;
            case FEEDBACK_DUE -> last != null && last.getState().isWaiting() ? CLOSE : GIVE_FEEDBACK;
            case CLOSED -> NOTHING_CLOSED;
            case WITHDRAWN -> NOTHING_WITHDRAWN;
        };
    }

    /** Whether the requesting side has to do it. */
    boolean isRequesting() {
        return compareTo(RECEIVE) < 0 || compareTo(TRANSMIT) > 0;
    }
}

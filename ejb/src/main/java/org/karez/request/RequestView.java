package org.karez.request;

import java.util.Map;
import java.util.UUID;
import org.karez.approval.Proposal;
import org.karez.officer.Authority;
import org.karez.officer.Participant;

/**
 * A request laid open.
 *
 * @param side on which side the reader stands
 * @param request null for a receiver who has not received it yet: he sees the envelope only
 * @param row what lists tell of it
 * @param from the authority that asks
 * @param to the participant that is asked
 * @param handledBy the authority that handles it, null until it is received
 * @param execution null until it is received
 * @param answer null until it is drafted, and for the requester until it is transmitted
 * @param lastProposal the last step of the reader's side that others decide or decided, or null
 * @param caseNumber of the requester's case, null for the receiver
 * @param names of the officers who acted, by identifier
 * @param documents names of the documents that go along, by identifier
 */
public record RequestView(
        Side side,
        InformationRequest request,
        RequestRow row,
        Authority from,
        Participant to,
        Authority handledBy,
        Execution execution,
        Answer answer,
        Proposal lastProposal,
        String caseNumber,
        Map<UUID, String> names,
        Map<UUID, String> documents) {

    public RequestStage stage() {
        return row.stage();
    }

    public boolean isRequesting() {
        return side == Side.REQUESTING;
    }

    /** Whether the reader may see what is in it. */
    public boolean isOpen() {
        return request != null;
    }
}

package org.karez.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;

/** Where a request stands, and since when. Never changes: the next step gives another standing. */
@Embeddable
public class RequestStanding implements Serializable {

    private static final long serialVersionUID = 1L;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    @Column(name = "status_since")
    private Instant since;

    protected RequestStanding() {}

    private RequestStanding(RequestStatus status, Instant since) {
        this.status = status;
        this.since = since;
    }

    /** How every request begins. */
    static RequestStanding drafted(Instant at) {
        return new RequestStanding(RequestStatus.DRAFT, at);
    }

    /** The standing after a step; refuses one that the workflow does not know. */
    RequestStanding after(RequestStatus next, InformationRequest request, Instant at) {
        require(status.leadsTo(next), request);
        return new RequestStanding(next, at);
    }

    /** Refuses an act for which the request does not stand where it should. */
    void require(boolean fits, InformationRequest request) {
        if (!fits) {
            throw new RuleViolation(RequestRule.STATUS, request.label(), status);
        }
    }

    void tell(State state) {
        state.put("status", status).put("statusSince", since);
    }

    public RequestStatus getStatus() {
        return status;
    }

    public Instant getSince() {
        return since;
    }
}

package org.karez.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.karez.approval.Decisions;
import org.karez.casefile.CaseFileDesk;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.casefile.KeptCase;
import org.karez.officer.Role;
import org.karez.test.As;
import org.karez.test.Office.Agency;
import org.karez.test.Sql;

/** Leads requests through the services of both sides, in the server, each step by the officer whose it is. */
@ApplicationScoped
public class RequestDesk {

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private RequestService requests;

    @Inject
    private ExecutionService executions;

    @Inject
    private Decisions decisions;

    @Inject
    private CaseFileDesk files;

    /** A whole draft, which takes the party and the document of the case along. */
    public UUID drafted(KeptCase from, Agency to, HandlingCode handling) throws Exception {
        return as.officer(from.investigator(), () -> {
            RequestBasis basis = Requests.basis(stateOf(to), handling);
            UUID id = requests.draft(from.id(), RequestKind.INFORMATION, basis);
            requests.ask(id, 1, Requests.question(Urgency.URGENT));
            requests.choose(id, ItemKind.PARTY, from.party(), HandlingCode.H0, Evaluation.UNKNOWN);
            requests.choose(id, ItemKind.DOCUMENT, from.order(), HandlingCode.H0, Evaluation.UNKNOWN);
            return id;
        });
    }

    /** A whole draft of a request to freeze an asset. */
    public UUID draftedFreeze(KeptCase from, Agency to, UUID asset) throws Exception {
        return as.officer(from.investigator(), () -> {
            RequestBasis basis = Requests.basis(stateOf(to), HandlingCode.H0);
            UUID id = requests.draft(from.id(), RequestKind.FREEZE, basis);
            requests.ask(id, 1, Requests.question(Urgency.URGENT).freezing("A flat", "All of it", from.order()));
            requests.choose(id, ItemKind.ASSET, asset, HandlingCode.H0, Evaluation.UNKNOWN);
            return id;
        });
    }

    /** Submits a draft, lets it be approved by as many as it takes, and sends it. */
    public void send(KeptCase from, UUID request) throws Exception {
        as.officer(
                from.investigator(),
                () -> requests.submit(request, sql.owner().version("information_request", request)));
        decisions.approve(from.supervisor(), request);
        if (status(request).equals("PENDING_APPROVAL")) {
            decisions.approve(from.coordinator(), request);
        }
        as.officer(from.coordinator(), () -> requests.send(request));
    }

    /** A request for information that was sent. */
    public UUID sent(KeptCase from, Agency to) throws Exception {
        UUID id = drafted(from, to, HandlingCode.H0);
        send(from, id);
        return id;
    }

    /** Receives, accepts and begins to execute a request. */
    public void start(UUID request, Agency to) throws Exception {
        as.officer(to.officer(Role.COORDINATOR), () -> executions.receive(request, to.id(), true));
        UUID handling = files.idOf(to.officer(Role.INVESTIGATOR));
        as.officer(to.officer(Role.SUPERVISOR), () -> executions.accept(request, handling));
        as.officer(to.officer(Role.INVESTIGATOR), () -> executions.start(request));
    }

    /** Drafts an answer of one item and submits it. */
    public void submitAnswer(UUID request, Agency to) throws Exception {
        as.officer(to.officer(Role.INVESTIGATOR), () -> {
            executions.draftAnswer(request, 3, "Two accounts were found.");
            executions.addToAnswer(request, Requests.found());
            executions.submitAnswer(request, sql.owner().version("execution", request));
        });
    }

    /** Lets the answer be approved, and transmits it. */
    public void transmit(UUID request, Agency to) throws Exception {
        decisions.approve(to.officer(Role.SUPERVISOR), request);
        as.officer(to.officer(Role.COORDINATOR), () -> executions.transmit(request));
    }

    /** The participant that an authority belongs to. */
    public UUID stateOf(Agency agency) {
        return UUID.fromString(sql.owner().text("SELECT participant_id FROM authority WHERE id = ?", agency.id()));
    }

    /** Where the requesting side of a request stands. */
    public String status(UUID request) {
        return sql.owner().text("SELECT status FROM information_request WHERE id = ?", request);
    }
}

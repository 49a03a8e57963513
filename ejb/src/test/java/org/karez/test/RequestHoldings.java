package org.karez.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.officer.Role;
import org.karez.request.AddAnswerItem;
import org.karez.request.ExecutionService;
import org.karez.request.ExecutionStatus;
import org.karez.request.ItemKind;
import org.karez.request.RequestKind;
import org.karez.request.RequestService;
import org.karez.request.Requests;
import org.karez.request.Urgency;

/** Lets authorities ask other states and answer them. */
@ApplicationScoped
public class RequestHoldings {

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private Decisions decisions;

    @Inject
    private RequestService requests;

    @Inject
    private ExecutionService executions;

    /** A draft to that state, with a party of the case and the document that is sent. */
    public UUID draft(Holdings from, UUID addressee, String title) throws Exception {
        return as.officer(from.officer(Role.INVESTIGATOR), () -> {
            UUID id = requests.draft(
                    from.id(Thing.CASE),
                    RequestKind.INFORMATION,
                    Commands.basis(title + ", " + from.word(), addressee));
            requests.ask(id, 1, Requests.question(Urgency.NORMAL));
            requests.choose(id, ItemKind.PARTY, from.id(Thing.PARTY), HandlingCode.H0, Evaluation.UNKNOWN);
            requests.choose(id, ItemKind.DOCUMENT, from.id(Thing.SENT_DOCUMENT), HandlingCode.H0, Evaluation.UNKNOWN);
            return id;
        });
    }

    /** What can be changed of a draft: its first item. */
    public UUID item(UUID request) {
        return UUID.fromString(sql.owner()
                .text("SELECT id FROM request_item WHERE request_id = ? ORDER BY position LIMIT 1", request));
    }

    /** The first piece of an answer. */
    public UUID piece(UUID execution) {
        return UUID.fromString(sql.owner()
                .text("SELECT id FROM answer_item WHERE answer_id = ? ORDER BY position LIMIT 1", execution));
    }

    /** A request that can be sent. */
    public UUID approved(Holdings from, UUID addressee, String title) throws Exception {
        UUID id = draft(from, addressee, title);
        as.officer(
                from.officer(Role.INVESTIGATOR),
                () -> requests.submit(id, sql.owner().version("information_request", id)));
        decisions.approve(from, id);
        return id;
    }

    public UUID sent(Holdings from, UUID addressee, String title) throws Exception {
        UUID id = approved(from, addressee, title);
        as.officer(from.officer(Role.COORDINATOR), () -> requests.send(id));
        return id;
    }

    /** Lets the authority execute a request until that status; a reply that waits to be transmitted is approved. */
    public void execute(Holdings by, UUID id, ExecutionStatus until, String answer) throws Exception {
        as.officer(
                by.officer(Role.COORDINATOR),
                () -> executions.receive(id, by.agency().id(), false));
        if (until.compareTo(ExecutionStatus.ACCEPTED) >= 0) {
            as.officer(by.officer(Role.SUPERVISOR), () -> executions.accept(id, by.id(Thing.INVESTIGATOR)));
        }
        if (until.compareTo(ExecutionStatus.IN_EXECUTION) >= 0) {
            as.officer(by.officer(Role.INVESTIGATOR), () -> {
                executions.start(id);
                executions.draftAnswer(id, 3, answer + ", " + by.word());
                executions.addToAnswer(
                        id,
                        new AddAnswerItem(
                                answer + ", " + by.word(),
                                by.id(Thing.SENT_DOCUMENT),
                                HandlingCode.H1,
                                Evaluation.UNKNOWN));
            });
        }
        if (until.compareTo(ExecutionStatus.REPLY_PENDING_APPROVAL) >= 0) {
            as.officer(
                    by.officer(Role.INVESTIGATOR),
                    () -> executions.submitAnswer(id, sql.owner().version("execution", id)));
            decisions.approve(by, id);
        }
        if (until == ExecutionStatus.ANSWERED) {
            as.officer(by.officer(Role.COORDINATOR), () -> executions.transmit(id));
        }
    }
}

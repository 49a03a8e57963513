package org.karez.request;

import static org.karez.officer.Role.Names.ASSET_MANAGER;
import static org.karez.officer.Role.Names.AUDITOR;
import static org.karez.officer.Role.Names.COORDINATOR;
import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.karez.casefile.CaseList;
import org.karez.casefile.CaseLists;
import org.karez.officer.Actor;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Role;

/** Listing requests. Row-level security decides which of them the acting officer can see at all. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
public class RequestQueries {

    private static final String FROM = """
             FROM InformationRequest r LEFT JOIN Execution e ON e.id = r.id LEFT JOIN Authority a ON a.id = r.authorship.ownerAuthorityId
            LEFT JOIN a.participant f LEFT JOIN Participant p ON p.id = r.content.basis.addresseeId\s""";

    private static final String OUTGOING = """
            SELECT NEW org.karez.request.RequestRow(r.id, r.number, r.content.basis.title, r.content.kind, r.content.question.urgency, r.content.basis.handling, r.standing.status,
                   e.status, r.standing.since, r.caseFileId, p.code, p.nameEn, p.nameRu, r.snapshot.sentAt, e.receivedAt, e.due, e.answeredAt)""";

    private static final String INCOMING = """
            SELECT NEW org.karez.request.RequestRow(r.id, r.number, CASE WHEN e.id IS NULL THEN '' ELSE r.content.basis.title END, r.content.kind,
                   r.content.question.urgency, r.content.basis.handling, r.standing.status, e.status, r.standing.since, r.caseFileId, f.code,
                   f.nameEn, f.nameRu, r.snapshot.sentAt, e.receivedAt, e.due, e.answeredAt)""";

    private static final String NUMBER = "LOWER(r.number) LIKE :text";

    private static final String TITLE = "LOWER(r.content.basis.title) LIKE :text";

    private static final String OVERDUE =
            "r.standing.status = org.karez.request.RequestStatus.SENT AND e.answeredAt IS NULL AND e.due < :now";

    @Inject
    private CaseLists lists;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Clock clock;

    /** One page of the requests that the acting officer's side made. */
    public List<RequestRow> outgoing(RequestSearch search, int first, int max) {
        return lists.page(requesting(search), search.sort().orderBy(search.descending()), first, max);
    }

    /** How many requests of that side a search finds. */
    public long countOutgoing(RequestSearch search) {
        return lists.count(requesting(search));
    }

    /** One page of the requests that were sent to the acting officer's state. */
    public List<RequestRow> incoming(RequestSearch search, int first, int max) {
        return lists.pageOfAll(receiving(search), search.sort().orderBy(search.descending()), first, max);
    }

    /** How many requests to that state a search finds. */
    public long countIncoming(RequestSearch search) {
        return lists.countAll(receiving(search));
    }

    private CaseList<RequestRow> requesting(RequestSearch search) {
        CaseList<RequestRow> list = new CaseList<>(
                        RequestRow.class, OUTGOING, FROM, "r", "r.authorship.ownerAuthorityId", "r.caseFileId")
                .containing(NUMBER + " OR " + TITLE, search.text())
                .where(
                        "r.authorship.authorId = :me",
                        "me",
                        search.mine() ? current.actor().officer() : null);
        return narrow(list, search);
    }

    /** Row-level security shows a coordinator what came to his state, and others what their authority handles: an index finds either. */
    private CaseList<RequestRow> receiving(RequestSearch search) {
        Actor actor = current.actor();
        CaseList<RequestRow> list = new CaseList<>(
                        RequestRow.class, INCOMING, FROM, "r", "r.authorship.ownerAuthorityId", "r.caseFileId")
                .where(
                        "r.content.basis.addresseeId = :participant AND r.number IS NOT NULL",
                        "participant",
                        actor.participant())
                .where(
                        "e.ownerAuthorityId = :handler",
                        "handler",
                        actor.has(Role.COORDINATOR) ? null : actor.authority())
                .containing(NUMBER + " OR e.id IS NOT NULL AND " + TITLE, search.text())
                .where("e.handlingOfficerId = :me", "me", search.mine() ? actor.officer() : null);
        return narrow(list, search);
    }

    private CaseList<RequestRow> narrow(CaseList<RequestRow> list, RequestSearch search) {
        list.where("r.content.kind = :kind", "kind", search.kind())
                .where("r.caseFileId = :case", "case", search.caseFile());
        if (search.stage() != null) {
            list.where(search.stage().condition());
        }
        return search.overdue() ? list.where(OVERDUE, "now", clock.instant()) : list;
    }
}

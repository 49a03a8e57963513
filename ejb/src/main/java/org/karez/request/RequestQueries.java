package org.karez.request;

import static org.karez.officer.Role.Names.ASSET_MANAGER;
import static org.karez.officer.Role.Names.AUDITOR;
import static org.karez.officer.Role.Names.COORDINATOR;
import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.karez.officer.Actor;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;

/** Listing requests. Row-level security decides which of them the acting officer can see at all. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
public class RequestQueries {

    private static final String FROM = """
            FROM InformationRequest r JOIN Authority a ON a.id = r.authorship.ownerAuthorityId JOIN Participant p ON p.id = r.content.basis.addresseeId
            LEFT JOIN Execution e ON e.id = r.id""";

    private static final String OUTGOING = """
            SELECT NEW org.karez.request.RequestRow(r.id, r.number, r.content.basis.title, r.content.kind, r.content.question.urgency, r.content.basis.handling, r.standing.status,
                   e.status, r.standing.since, r.caseFileId, p.code, p.nameEn, p.nameRu, r.snapshot.sentAt, e.receivedAt, e.due, e.answeredAt)
            """ + FROM;

    private static final String INCOMING = """
            SELECT NEW org.karez.request.RequestRow(r.id, r.number, CASE WHEN e.id IS NULL THEN '' ELSE r.content.basis.title END, r.content.kind,
                   r.content.question.urgency, r.content.basis.handling, r.standing.status, e.status, r.standing.since, r.caseFileId, a.participant.code,
                   a.participant.nameEn, a.participant.nameRu, r.snapshot.sentAt, e.receivedAt, e.due, e.answeredAt)
            """ + FROM;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Clock clock;

    /** One page of the requests that the acting officer's side made. */
    public List<RequestRow> outgoing(RequestSearch search, int first, int max) {
        return page(restricted(OUTGOING, Side.REQUESTING, search, RequestRow.class), first, max);
    }

    /** How many requests of that side a search finds. */
    public long countOutgoing(RequestSearch search) {
        return count(Side.REQUESTING, search);
    }

    /** One page of the requests that were sent to the acting officer's state. */
    public List<RequestRow> incoming(RequestSearch search, int first, int max) {
        return page(restricted(INCOMING, Side.RECEIVING, search, RequestRow.class), first, max);
    }

    /** How many requests to that state a search finds. */
    public long countIncoming(RequestSearch search) {
        return count(Side.RECEIVING, search);
    }

    private static List<RequestRow> page(TypedQuery<RequestRow> query, int first, int max) {
        return query.setFirstResult(first).setMaxResults(max).getResultList();
    }

    private long count(Side side, RequestSearch search) {
        return restricted("SELECT COUNT(r) " + FROM, side, search, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> restricted(String select, Side side, RequestSearch search, Class<T> type) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        Actor actor = current.actor();
        if (side == Side.REQUESTING) {
            conditions.add("a.participant.id = :participant");
        } else {
            conditions.add("r.content.basis.addresseeId = :participant AND r.number IS NOT NULL");
        }
        parameters.put("participant", actor.participant());
        narrow(search, side, conditions, parameters);
        if (search.mine()) {
            conditions.add(side == Side.REQUESTING ? "r.authorship.authorId = :me" : "e.handlingOfficerId = :me");
            parameters.put("me", actor.officer());
        }
        String where = " WHERE " + String.join(" AND ", conditions);
        String order = type == Long.class ? "" : search.sort().orderBy(search.descending());
        TypedQuery<T> query = em.createQuery(select + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private void narrow(RequestSearch search, Side side, List<String> conditions, Map<String, Object> parameters) {
        if (search.text() != null && !search.text().isBlank()) {
            String title = side == Side.REQUESTING ? "" : "e.id IS NOT NULL AND ";
            conditions.add("(LOWER(r.number) LIKE :text ESCAPE '!' OR " + title
                    + "LOWER(r.content.basis.title) LIKE :text ESCAPE '!')");
            parameters.put("text", containing(search.text()));
        }
        if (search.kind() != null) {
            conditions.add("r.content.kind = :kind");
            parameters.put("kind", search.kind());
        }
        if (search.stage() != null) {
            conditions.add(search.stage().condition());
        }
        if (search.overdue()) {
            conditions.add(
                    "r.standing.status = org.karez.request.RequestStatus.SENT AND e.answeredAt IS NULL AND e.due < :now");
            parameters.put("now", clock.instant());
        }
        if (search.caseFile() != null) {
            conditions.add("r.caseFileId = :case");
            parameters.put("case", search.caseFile());
        }
    }

    private static String containing(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}

package org.karez.casefile;

import static org.karez.officer.Role.Names.ASSET_MANAGER;
import static org.karez.officer.Role.Names.AUDITOR;
import static org.karez.officer.Role.Names.COORDINATOR;
import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.Viewed;

/** Reading case files. Row-level security decides which of them the acting officer can see at all. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
public class CaseFileQueries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Event<DomainEvent> events;

    /** One page of the cases that a search finds. */
    public List<CaseFileRow> search(CaseFileSearch search, int first, int max) {
        return restricted("""
                        SELECT NEW org.karez.casefile.CaseFileRow(c.id, c.number, c.title, c.status, c.statusSince, c.handling,
                               c.ownerAuthorityId, o.name, c.reviewDate, c.createdAt)
                          FROM CaseFile c LEFT JOIN Officer o ON o.id = c.leadId""", " ORDER BY " + search.sort().orderBy(search.descending()), search, CaseFileRow.class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** How many cases a search finds. */
    public long count(CaseFileSearch search) {
        return restricted("SELECT COUNT(c) FROM CaseFile c", "", search, Long.class)
                .getSingleResult();
    }

    /** Opens a case to be read, which the trail keeps; empty when there is none that the officer may see. */
    public Optional<CaseFile> view(UUID id) {
        Optional<CaseFile> found = Optional.ofNullable(em.find(CaseFile.class, id));
        found.ifPresent(caseFile -> events.fire(new Viewed(caseFile.subject())));
        return found;
    }

    /** The parties involved in a case, by name. */
    public List<InvolvedParty> parties(UUID caseFile) {
        return em.createQuery("""
                        SELECT NEW org.karez.casefile.InvolvedParty(p.id, p.kind, p.displayName, p.birthDate, p.country, i.role, i.note)
                          FROM Involvement i JOIN Party p ON p.id = i.partyId
                         WHERE i.caseFileId = :id ORDER BY p.displayName, p.id""", InvolvedParty.class)
                .setParameter("id", caseFile)
                .getResultList();
    }

    private <T> TypedQuery<T> restricted(String select, String order, CaseFileSearch search, Class<T> type) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (search.text() != null && !search.text().isBlank()) {
            conditions.add("(LOWER(c.title) LIKE :text ESCAPE '!' OR LOWER(c.number) LIKE :text ESCAPE '!')");
            parameters.put("text", containing(search.text()));
        }
        if (search.status() != null) {
            conditions.add("c.status = :status");
            parameters.put("status", search.status());
        }
        if (search.handling() != null) {
            conditions.add("c.handling = :handling");
            parameters.put("handling", search.handling());
        }
        if (search.mine()) {
            conditions.add("(c.leadId = :me OR c.authorId = :me)");
            parameters.put("me", current.actor().officer());
        }
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        TypedQuery<T> query = em.createQuery(select + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static String containing(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}

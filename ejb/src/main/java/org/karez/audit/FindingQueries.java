package org.karez.audit;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Officer;
import org.karez.shared.Containing;
import org.karez.shared.DomainEvent;
import org.karez.shared.SubjectKind;
import org.karez.shared.Viewed;

/** Reading findings. Row-level security gives an auditor those of his authority, everybody else those he may answer. */
@Stateless
@AsOfficer
@RolesAllowed(AUDITOR)
public class FindingQueries {

    private static final String ROW = """
            SELECT NEW org.karez.audit.FindingRow(f.id, f.title, f.weight, f.status, f.statusSince, f.subjectKind, f.subjectId,
                   f.subjectLabel, f.due, r.name, a.name)
              FROM AuditFinding f JOIN Officer r ON r.id = f.raisedBy LEFT JOIN Officer a ON a.id = f.addresseeId""";

    private static final int OF_ONE = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private AuditedThings things;

    @Inject
    private Event<DomainEvent> events;

    /** One page of the findings that a search finds, the latest first. */
    public List<FindingRow> search(FindingSearch search, int first, int max) {
        return restricted(ROW, " ORDER BY f.raisedAt DESC, f.id", search, FindingRow.class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** How many findings a search finds. */
    public long count(FindingSearch search) {
        return restricted("SELECT COUNT(f) FROM AuditFinding f", "", search, Long.class)
                .getSingleResult();
    }

    /** What was found on one thing, the latest first. */
    public List<FindingRow> of(SubjectKind kind, UUID subject) {
        return em.createQuery(
                        ROW + " WHERE f.subjectKind = :kind AND f.subjectId = :subject ORDER BY f.raisedAt DESC, f.id",
                        FindingRow.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setMaxResults(OF_ONE)
                .getResultList();
    }

    /** The thing on which a finding is about to be raised. */
    public AuditedThing thing(SubjectKind kind, UUID subject) {
        return things.find(kind, subject);
    }

    /** Opens a finding to be read, which the trail keeps; empty when there is none that the officer may see. */
    @RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
    public Optional<FindingView> view(UUID id) {
        AuditFinding finding = id == null ? null : em.find(AuditFinding.class, id);
        if (finding == null) {
            return Optional.empty();
        }
        events.fire(new Viewed(finding.subject()));
        Actor actor = current.actor();
        return Optional.of(new FindingView(
                finding,
                name(finding.getRaisedBy()),
                name(finding.getAddresseeId()),
                name(finding.getAnsweredBy()),
                finding.isAnswerable(actor),
                finding.isDecidedBy(actor)));
    }

    private String name(UUID officer) {
        return officer == null ? null : em.find(Officer.class, officer).getName();
    }

    private <T> TypedQuery<T> restricted(String select, String order, FindingSearch search, Class<T> type) {
        List<String> conditions = new ArrayList<>(List.of("f.ownerAuthorityId = :authority"));
        Map<String, Object> parameters =
                new HashMap<>(Map.of("authority", current.actor().authority()));
        if (search.text() != null && !search.text().isBlank()) {
            conditions.add("(LOWER(f.title) LIKE :text OR LOWER(f.subjectLabel) LIKE :text)");
            parameters.put("text", Containing.pattern(search.text()));
        }
        if (search.status() != null) {
            conditions.add("f.status = :status");
            parameters.put("status", search.status());
        }
        if (search.weight() != null) {
            conditions.add("f.weight = :weight");
            parameters.put("weight", search.weight());
        }
        if (search.open()) {
            conditions.add(
                    "f.status NOT IN (org.karez.audit.FindingStatus.ACCEPTED, org.karez.audit.FindingStatus.WITHDRAWN)");
        }
        TypedQuery<T> query = em.createQuery(select + " WHERE " + String.join(" AND ", conditions) + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}

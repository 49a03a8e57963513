package org.karez.trail;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;
import org.karez.shared.Viewed;

/**
 * The history of one subject, for everybody who may read the subject. Row-level security gives the entries of the officer's own
 * authority, and his own.
 */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
public class HistoryQueries {

    private static final String VIEWED = Viewed.class.getSimpleName();

    private static final int LATEST_VIEWS = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Names names;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Opens a subject's history as a page of its own, which is a view of the subject, and tells how people know it; empty when
     * nothing of it may be seen.
     */
    public String open(SubjectKind kind, UUID id) {
        List<UUID> owner = em.createQuery("""
                        SELECT e.ownerAuthorityId FROM TrailEntry e
                         WHERE e.subjectKind = :kind AND e.subjectId = :id ORDER BY e.number DESC""", UUID.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList();
        owner.forEach(authority -> events.fire(new Viewed(new Subject(kind, id, authority))));
        return names.of(id);
    }

    /**
     * What was done to a subject, the latest first; views are told apart by {@link #viewers}.
     *
     * @param before number of the last step of the page before, or {@link Integer#MAX_VALUE}
     */
    public List<TrailStep> steps(SubjectKind kind, UUID id, int before, int max) {
        // One more than asked for: the oldest step shown differs from it.
        List<Object[]> rows = new ArrayList<>(em.createQuery("""
                        SELECT e, o.name, a.code FROM TrailEntry e LEFT JOIN Officer o ON o.id = e.officerId LEFT JOIN o.authority a
                         WHERE e.subjectKind = :kind AND e.subjectId = :id AND e.event <> :viewed AND e.number < :before
                         ORDER BY e.number DESC""", Object[].class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .setParameter("viewed", VIEWED)
                .setParameter("before", before)
                .setMaxResults(max + 1)
                .getResultList());
        Collections.reverse(rows);
        List<TrailStep> steps = new StepReader(names).read(rows);
        if (rows.size() > max) {
            steps.remove(0);
        }
        Collections.reverse(steps);
        return steps;
    }

    /** Who looked at a subject, the last one first. */
    public List<TrailViewer> viewers(SubjectKind kind, UUID id) {
        List<Object[]> rows = em.createQuery("""
                        SELECT o.id, o.name, a.code, SUM(CASE WHEN e.event = :viewed THEN 1 ELSE 0 END),
                               SUM(CASE WHEN e.event = :viewed THEN 0 ELSE 1 END), MIN(e.at), MAX(e.at)
                          FROM TrailEntry e LEFT JOIN Officer o ON o.id = e.officerId LEFT JOIN o.authority a
                         WHERE e.subjectKind = :kind AND e.subjectId = :id AND e.event IN :access
                         GROUP BY o.id, o.name, a.code ORDER BY MAX(e.at) DESC""", Object[].class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .setParameter("viewed", VIEWED)
                .setParameter("access", AccessKind.allEvents())
                .getResultList();
        Map<UUID, String> reasons = reasons(kind, id);
        return rows.stream()
                .map(row -> new TrailViewer(
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue(),
                        (Instant) row[5],
                        (Instant) row[6],
                        reasons.get((UUID) row[0])))
                .toList();
    }

    /** The last reason that each officer gave, among the latest views. */
    private Map<UUID, String> reasons(SubjectKind kind, UUID id) {
        Map<UUID, String> reasons = new HashMap<>();
        em.createQuery("""
                        SELECT e FROM TrailEntry e
                         WHERE e.subjectKind = :kind AND e.subjectId = :id AND e.event = :viewed ORDER BY e.number DESC""", TrailEntry.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .setParameter("viewed", VIEWED)
                .setMaxResults(LATEST_VIEWS)
                .getResultList()
                .forEach(view -> {
                    String reason = AccessReader.reason(view.getBody());
                    if (reason != null) {
                        reasons.putIfAbsent(view.getOfficerId(), reason);
                    }
                });
        return reasons;
    }
}

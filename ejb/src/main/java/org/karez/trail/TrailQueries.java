package org.karez.trail;

import static org.karez.officer.Role.Names.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;
import org.karez.shared.Viewed;

/** Searching the trail of the auditor's authority. That he searched is an entry of the authority's own chain. */
@Stateless
@AsOfficer
@RolesAllowed(AUDITOR)
public class TrailQueries {

    /** An empty list is no valid condition; nobody and nothing has this identifier. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final List<SubjectKind> KINDS = List.of(SubjectKind.values());

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Names names;

    @Inject
    private Event<DomainEvent> events;

    /**
     * One page of the entries that a search finds, latest first.
     *
     * @param before identifier of the last row of the page before, null for the first page
     */
    public List<TrailRow> search(TrailSearch search, Long before, int max) {
        events.fire(new Viewed(authority()));
        return rows(search, before, max);
    }

    /** Lets the entries that a search finds leave the system, the latest first and no more than that many; which is an entry. */
    public List<TrailRow> export(TrailSearch search, int max) {
        List<TrailRow> rows = rows(search, null, max);
        events.fire(new TrailEvent.Exported(authority(), search.fields(), rows.size()));
        return rows;
    }

    /** How much there is. */
    public TrailSize size() {
        UUID authority = current.actor().authority();
        Object[] heads =
                (Object[]) em.createNativeQuery("""
                        SELECT count(*), COALESCE(sum(number), 0)::bigint FROM trail_head WHERE owner_authority_id = ?1""").setParameter(1, authority).getSingleResult();
        List<Instant> last = em.createQuery(
                        "SELECT e.at FROM TrailEntry e WHERE e.ownerAuthorityId = :authority ORDER BY e.at DESC",
                        Instant.class)
                .setParameter("authority", authority)
                .setMaxResults(1)
                .getResultList();
        return new TrailSize((Long) heads[0], (Long) heads[1], last.isEmpty() ? null : last.get(0));
    }

    private Subject authority() {
        UUID authority = current.actor().authority();
        return new Subject(SubjectKind.AUTHORITY, authority, authority);
    }

    private List<TrailRow> rows(TrailSearch search, Long before, int max) {
        List<TrailRow> found = restricted(search, before).setMaxResults(max).getResultList();
        Map<String, String> labels = names.of(
                found.stream().map(row -> row.subject().toString()).distinct().toList());
        return found.stream()
                .map(row -> row.labelled(labels.getOrDefault(row.subject().toString(), "")))
                .toList();
    }

    private TypedQuery<TrailRow> restricted(TrailSearch search, Long before) {
        List<String> conditions = new ArrayList<>(List.of("e.ownerAuthorityId = :authority"));
        Map<String, Object> parameters =
                new HashMap<>(Map.of("authority", current.actor().authority()));
        TrailEntry last = before == null ? null : em.find(TrailEntry.class, before);
        if (last != null) {
            // The first condition says nothing more, but lets an index begin there.
            conditions.add("e.at <= :last AND (e.at < :last OR e.id < :before)");
            parameters.putAll(Map.of("last", last.getAt(), "before", before));
        }
        restrict(conditions, parameters, "e.event = :event", "event", given(search.event()));
        restrict(conditions, parameters, "e.at >= :from", "from", search.from());
        restrict(conditions, parameters, "e.at < :until", "until", search.until());
        restrict(conditions, parameters, "e.subjectKind = :kind", "kind", search.kind());
        restrict(conditions, parameters, "e.officerId IN :officers", "officers", officers(search.who()));
        List<UUID> subjects = subjects(search.object());
        restrict(conditions, parameters, "e.subjectId IN :subjects", "subjects", subjects);
        // Says nothing more, but the index of chains begins with the kind.
        restrict(conditions, parameters, "e.subjectKind IN :kinds", "kinds", subjects == null ? null : KINDS);
        TypedQuery<TrailRow> query = em.createQuery(
                """
                SELECT NEW org.karez.trail.TrailRow(e.id, e.subjectKind, e.subjectId, e.number, e.at, o.name, a.code, e.event, e.hash)
                  FROM TrailEntry e JOIN Officer o ON o.id = e.officerId JOIN o.authority a
                 WHERE\s""" + String.join(" AND ", conditions) + " ORDER BY e.at DESC, e.id DESC", TrailRow.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static void restrict(
            List<String> conditions, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /** Those of that name who acted here: few, so that an index finds what they did. */
    private List<UUID> officers(String who) {
        if (given(who) == null) {
            return null;
        }
        List<UUID> found = em.createQuery("""
                        SELECT o.id FROM Officer o
                         WHERE (LOWER(o.name) LIKE :who ESCAPE '!' OR o.login LIKE :who ESCAPE '!')
                           AND EXISTS (SELECT e.id FROM TrailEntry e WHERE e.ownerAuthorityId = :authority AND e.officerId = o.id)""", UUID.class)
                .setParameter("who", containing(who))
                .setParameter("authority", current.actor().authority())
                .getResultList();
        return found.isEmpty() ? List.of(NOBODY) : found;
    }

    private List<UUID> subjects(String object) {
        if (given(object) == null) {
            return null;
        }
        try {
            return List.of(UUID.fromString(object.strip()));
        } catch (IllegalArgumentException notAnIdentifier) {
            List<UUID> found = names.containing(object, current.actor().authority());
            return found.isEmpty() ? List.of(NOBODY) : found;
        }
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String containing(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}

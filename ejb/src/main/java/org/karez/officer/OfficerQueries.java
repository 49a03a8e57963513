package org.karez.officer;

import static org.karez.officer.Role.Names.ADMINISTRATOR;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.karez.shared.Containing;

/** Reading the directory of officers. Who has signed in may read names; the lists of administration are an administrator's. */
@Stateless
@AsOfficer
@PermitAll
public class OfficerQueries {

    private static final String ROW = """
            SELECT NEW org.karez.officer.OfficerRow(o.id, o.login, o.name, o.post, o.active,
                   a.id, a.code, a.nameEn, a.nameRu, p.code)
              FROM Officer o JOIN o.authority a JOIN a.participant p""";

    private static final String GRANT = """
            SELECT NEW org.karez.officer.RoleGrantRow(g.id, g.officerId, o.name, g.role, g.state, g.requestedBy, q.name,
                   g.requestedAt, d.name, g.decidedAt, v.name, g.revokedAt)
              FROM RoleGrant g JOIN Officer o ON o.id = g.officerId LEFT JOIN Officer q ON q.id = g.requestedBy
                   LEFT JOIN Officer d ON d.id = g.decidedBy LEFT JOIN Officer v ON v.id = g.revokedBy""";

    private static final String IN_FORCE =
            "EXISTS (SELECT r.id FROM RoleGrant r WHERE r.officerId = o.id AND r.role = :role AND r.state = :granted)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    /** One page of the officers of the administrator's participant that a search finds. */
    @RolesAllowed(ADMINISTRATOR)
    public List<OfficerRow> search(OfficerSearch search, OfficerSort sort, boolean ascending, int first, int max) {
        return restricted(ROW, " ORDER BY " + sort.orderBy(ascending), search, OfficerRow.class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** How many officers a search finds. */
    @RolesAllowed(ADMINISTRATOR)
    public long count(OfficerSearch search) {
        String select = "SELECT COUNT(o) FROM Officer o JOIN o.authority a JOIN a.participant p";
        return restricted(select, "", search, Long.class).getSingleResult();
    }

    /** An officer of the administrator's participant. */
    @RolesAllowed(ADMINISTRATOR)
    public Officer officer(UUID id) {
        Officer officer = em.find(Officer.class, id);
        if (officer == null
                || !officer.getAuthority()
                        .getParticipant()
                        .getId()
                        .equals(current.actor().participant())) {
            throw new EntityNotFoundException("officer " + id);
        }
        return officer;
    }

    /** Every grant of an officer of the administrator's participant, the latest first. */
    @RolesAllowed(ADMINISTRATOR)
    public List<RoleGrantRow> grants(UUID officer) {
        return em.createQuery(
                        GRANT + " WHERE g.officerId = :officer AND o.authority.participant.id = :participant"
                                + " ORDER BY g.requestedAt DESC, g.id",
                        RoleGrantRow.class)
                .setParameter("officer", officer)
                .setParameter("participant", current.actor().participant())
                .getResultList();
    }

    /** The grants that wait for a second administrator of the participant, the oldest first. */
    @RolesAllowed(ADMINISTRATOR)
    public List<RoleGrantRow> waiting() {
        return em.createQuery(
                        GRANT + " WHERE g.state = :requested AND o.authority.participant.id = :participant"
                                + " ORDER BY g.requestedAt, g.id",
                        RoleGrantRow.class)
                .setParameter("requested", RoleGrant.State.REQUESTED)
                .setParameter("participant", current.actor().participant())
                .getResultList();
    }

    private <T> TypedQuery<T> restricted(String select, String order, OfficerSearch search, Class<T> type) {
        List<String> conditions = new ArrayList<>(List.of("p.id = :participant"));
        Map<String, Object> values = new HashMap<>();
        values.put("participant", current.actor().participant());
        if (search.text() != null && !search.text().isBlank()) {
            conditions.add("(LOWER(o.name) LIKE :text OR o.login LIKE :text" + " OR LOWER(o.post) LIKE :text)");
            values.put("text", Containing.pattern(search.text()));
        }
        if (search.authority() != null) {
            conditions.add("a.id = :authority");
            values.put("authority", search.authority());
        }
        if (search.role() != null) {
            conditions.add(IN_FORCE);
            values.put("role", search.role());
            values.put("granted", RoleGrant.State.GRANTED);
        }
        if (search.active() != null) {
            conditions.add("o.active = :active");
            values.put("active", search.active());
        }
        TypedQuery<T> query = em.createQuery(select + " WHERE " + String.join(" AND ", conditions) + order, type);
        values.forEach(query::setParameter);
        return query;
    }
}

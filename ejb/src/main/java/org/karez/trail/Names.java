package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.karez.shared.Containing;

/** Names of what entries name by identifier: officers, authorities, participants, documents, and every subject whose row has a name or a number. */
@ApplicationScoped
class Names {

    /** The query for all subjects of an authority, the first parameter, whose name in lower case is like a pattern, the second one. */
    static final String SUBJECTS =
            "SELECT n.subject_id FROM subject_name n WHERE n.owner_authority_id = %s AND lower(n.name) LIKE %s";

    @PersistenceContext
    private EntityManager em;

    /** The name of one thing; empty when it has none, or it may not be seen. */
    String of(UUID id) {
        return of(List.of(id.toString())).getOrDefault(id.toString(), "");
    }

    /** The names by identifier; what has none, or may not be seen, is left out. */
    Map<String, String> of(Collection<String> identifiers) {
        if (identifiers.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        List<?> rows = em.createNativeQuery("""
                        SELECT subject_id::text, name FROM subject_name WHERE subject_id = ANY (CAST(?1 AS uuid[]))
                        UNION ALL SELECT id::text, name FROM document WHERE id = ANY (CAST(?1 AS uuid[]))
                        UNION ALL SELECT id::text, code FROM participant WHERE id = ANY (CAST(?1 AS uuid[]))""")
                .setParameter(1, identifiers.stream().collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            // Both sides of a request share its identifier; only one of them tells its name.
            names.merge(columns[0].toString(), columns[1].toString(), (one, other) -> one.isEmpty() ? other : one);
        }
        return names;
    }

    /** The officers whose name or login contains a text, and who acted on what an authority owns. */
    List<UUID> officers(String text, UUID authority) {
        List<?> rows = em.createNativeQuery("""
                        SELECT o.id FROM officer o WHERE (lower(o.name) LIKE ?1 OR lower(o.login) LIKE ?1)
                           AND EXISTS (SELECT 1 FROM trail_entry e WHERE e.owner_authority_id = ?2 AND e.officer_id = o.id)""")
                .setParameter(1, Containing.pattern(text))
                .setParameter(2, authority)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /**
     * Some subjects of an authority whose number or name contains a text.
     *
     * @param max at most so many: {@link #SUBJECTS} finds all
     */
    List<UUID> subjects(String text, UUID authority, int max) {
        List<?> rows = em.createNativeQuery(SUBJECTS.formatted("?1", "?2"))
                .setParameter(1, authority)
                .setParameter(2, Containing.pattern(text))
                .setMaxResults(max)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }
}

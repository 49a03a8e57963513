package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of what entries name by identifier: officers, authorities, parties, and whatever else states a name in its own trail. */
@ApplicationScoped
class Names {

    @PersistenceContext
    private EntityManager em;

    /** The names by identifier; what has none, or may not be seen, is left out. */
    Map<String, String> of(Collection<String> identifiers) {
        if (identifiers.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        List<?> rows = em.createNativeQuery("""
                        SELECT id::text, name FROM officer WHERE id = ANY (CAST(?1 AS uuid[]))
                        UNION ALL SELECT id::text, code FROM authority WHERE id = ANY (CAST(?1 AS uuid[]))
                        UNION ALL SELECT subject_id::text, subject_label(state) FROM subject_state
                         WHERE subject_id = ANY (CAST(?1 AS uuid[])) AND subject_kind <> 'OFFICER'""")
                .setParameter(1, identifiers.stream().collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            names.putIfAbsent(columns[0].toString(), columns[1].toString());
        }
        return names;
    }
}

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

/** How people know the subjects, as far as the acting officer may see them. */
@ApplicationScoped
class SubjectLabels {

    /** No search for an object shows the entries of more subjects than this. */
    static final int MOST = 500;

    @PersistenceContext
    private EntityManager em;

    /** The label of one subject; empty when there is none to be seen. */
    String of(UUID subject) {
        return of(List.of(subject)).getOrDefault(subject, "");
    }

    /** The labels of subjects by identifier; those that cannot be seen are left out. */
    Map<UUID, String> of(Collection<UUID> subjects) {
        Map<UUID, String> labels = new HashMap<>();
        for (Object[] row : rows("subject_id = ANY (CAST(?1 AS uuid[]))", array(subjects))) {
            // Both sides of a request share its identifier; only one of them tells its name.
            labels.merge((UUID) row[0], row[1].toString(), (one, other) -> one.isEmpty() ? other : one);
        }
        return labels;
    }

    /** The subjects whose label contains a text. */
    List<UUID> containing(String text) {
        String plain = text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return rows("subject_label(state) ILIKE ?1 ESCAPE '!'", "%" + plain + "%").stream()
                .map(row -> (UUID) row[0])
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String condition, String parameter) {
        return em.createNativeQuery("SELECT subject_id, subject_label(state) FROM subject_state WHERE " + condition)
                .setParameter(1, parameter)
                .setMaxResults(MOST)
                .getResultList();
    }

    private static String array(Collection<UUID> subjects) {
        return subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}

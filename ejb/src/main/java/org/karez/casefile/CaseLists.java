package org.karez.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.karez.officer.CurrentOfficer;

/**
 * Reads lists of what belongs to cases: all that the acting officer's authority owns, and what belongs to the few cases that others
 * share with him. Row-level security says the same, but by an OR that no index puts in order: so the own rows that can be on a page
 * are read in the order of an index, and only they and the shared ones are sorted.
 */
@ApplicationScoped
public class CaseLists {

    /** Nobody pages so far; whoever does waits for the whole list to be sorted. */
    private static final int FAR = 1000;

    private static final String ALL = "TRUE = TRUE";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    /**
     * One page of a list.
     *
     * @param order the JPQL of its order
     */
    public <T> List<T> page(CaseList<T> list, String order, int first, int max) {
        List<UUID> shared = shared();
        if (shared.isEmpty()) {
            return cut(own(list.rows(em, list.own(), order)), first, max);
        }
        if (first + max > FAR) {
            String both = list.own() + " OR " + list.shared();
            return cut(own(list.rows(em, both, order)).setParameter("shared", shared), first, max);
        }
        List<UUID> chosen = cut(own(list.identifiers(em, list.own(), order)), 0, first + max);
        TypedQuery<T> rows = chosen.isEmpty()
                ? list.rows(em, list.shared(), order)
                : list.rows(em, list.chosen() + " OR " + list.shared(), order).setParameter("chosen", chosen);
        return cut(rows.setParameter("shared", shared), first, max);
    }

    /** How many rows a list has. */
    public long count(CaseList<?> list) {
        long own = own(list.count(em, list.own())).getSingleResult();
        List<UUID> shared = shared();
        return shared.isEmpty()
                ? own
                : own
                        + own(list.count(em, list.shared() + " AND NOT " + list.own()))
                                .setParameter("shared", shared)
                                .getSingleResult();
    }

    /** One page of a list whose own conditions find what the officer may see. */
    public <T> List<T> pageOfAll(CaseList<T> list, String order, int first, int max) {
        return cut(list.rows(em, ALL, order), first, max);
    }

    /** How many rows such a list has. */
    public long countAll(CaseList<?> list) {
        return list.count(em, ALL).getSingleResult();
    }

    /** The definer's function, so that the few shared cases are found without a look at all of one's own. */
    private List<UUID> shared() {
        List<?> cases = em.createNativeQuery("SELECT karez_shared_cases()").getResultList();
        return cases.stream().distinct().map(UUID.class::cast).toList();
    }

    private <T> TypedQuery<T> own(TypedQuery<T> query) {
        return query.setParameter("mine", current.actor().authority());
    }

    private static <T> List<T> cut(TypedQuery<T> query, int first, int max) {
        return query.setFirstResult(first).setMaxResults(max).getResultList();
    }
}

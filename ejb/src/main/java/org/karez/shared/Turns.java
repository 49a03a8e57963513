package org.karez.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Lets transactions that must not meet go one after the other, where there is no row that both of them may lock. */
@ApplicationScoped
public class Turns {

    @PersistenceContext
    private EntityManager em;

    /**
     * Waits until no other transaction has this turn; this one has it to its end. To be called before anything is read that the
     * other may change, and before any row is locked: who holds a row and waits for a turn may be waited for.
     *
     * @param what names the turn: the kind of act, and what it is about
     */
    public void await(String what) {
        em.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, what)
                .getSingleResult();
    }
}

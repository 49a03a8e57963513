package org.karez.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;

/** Lets in who acts while nobody is there: for each authority an officer who is no person, and who can only verify. */
@ApplicationScoped
public class NightWatch {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    /** The authority's night watch acts in this transaction. */
    public void enter(UUID authority) {
        Object[] row =
                (Object[]) em.createNativeQuery("SELECT officer, participant FROM karez_enter_night(CAST(?1 AS uuid))")
                        .setParameter(1, authority)
                        .getSingleResult();
        current.enter(new Actor((UUID) row[0], authority, (UUID) row[1], Set.of(Role.AUDITOR)));
    }
}

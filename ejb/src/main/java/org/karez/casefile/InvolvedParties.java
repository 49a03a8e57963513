package org.karez.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Tells a case's parties when the case is laid before a supervisor. */
@ApplicationScoped
class InvolvedParties {

    @PersistenceContext
    private EntityManager em;

    void tell(@Observes CaseFileContent asked) {
        List<Object[]> rows = em.createQuery("""
                        SELECT p.id, p.displayName, i.role FROM Involvement i, Party p
                         WHERE p.id = i.partyId AND i.caseFileId = :id""", Object[].class)
                .setParameter("id", asked.caseFile().getId())
                .getResultList();
        rows.forEach(row -> asked.content().put("party:" + row[0], row[1] + " (" + row[2] + ")"));
    }
}

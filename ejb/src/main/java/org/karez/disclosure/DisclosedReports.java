package org.karez.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.karez.casefile.CaseFileContent;

/** Tells the reports that a case was made of when the case is laid before a supervisor. */
@ApplicationScoped
class DisclosedReports {

    @PersistenceContext
    private EntityManager em;

    void tell(@Observes CaseFileContent asked) {
        em.createQuery("SELECT r FROM ImportedReport r WHERE r.caseFileId = :case", ImportedReport.class)
                .setParameter("case", asked.caseFile().getId())
                .getResultList()
                .forEach(report -> asked.content()
                        .put("disclosure:" + report.getId(), report.label() + " (" + report.getTransactions() + ")"));
    }
}

package org.karez.casefile;

import static org.karez.officer.Role.Names.ASSET_MANAGER;
import static org.karez.officer.Role.Names.AUDITOR;
import static org.karez.officer.Role.Names.COORDINATOR;
import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.karez.officer.AsOfficer;

/** Which documents a case has, for those who may read the case: what came with a request or an answer is told there. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
public class DocumentQueries {

    @PersistenceContext
    private EntityManager em;

    /** All documents of a case, newest first: one of them is to be chosen. */
    public List<DocumentRow> ofCase(UUID caseFile) {
        return documents(caseFile).getResultList();
    }

    /** One page of the documents of a case, newest first. */
    public List<DocumentRow> pageOfCase(UUID caseFile, int first, int max) {
        return documents(caseFile).setFirstResult(first).setMaxResults(max).getResultList();
    }

    /** How many documents a case has. */
    public long countOfCase(UUID caseFile) {
        return em.createQuery(
                        "SELECT COUNT(d) FROM Document d, CaseFile c WHERE c.id = d.caseFileId AND c.id = :case",
                        Long.class)
                .setParameter("case", caseFile)
                .getSingleResult();
    }

    private TypedQuery<DocumentRow> documents(UUID caseFile) {
        return em.createQuery("""
                        SELECT NEW org.karez.casefile.DocumentRow(d, o.name) FROM Document d, Officer o, CaseFile c
                         WHERE o.id = d.addedBy AND c.id = d.caseFileId AND c.id = :case ORDER BY d.addedAt DESC, d.id""", DocumentRow.class).setParameter("case", caseFile);
    }

    /** One document, if the officer may see it. */
    public Optional<DocumentRow> find(UUID id) {
        return em.createQuery("""
                        SELECT NEW org.karez.casefile.DocumentRow(d, o.name) FROM Document d, Officer o, CaseFile c
                         WHERE o.id = d.addedBy AND c.id = d.caseFileId AND d.id = :id""", DocumentRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}

package org.karez.disclosure;

import static org.karez.officer.Role.Names.ASSET_MANAGER;
import static org.karez.officer.Role.Names.AUDITOR;
import static org.karez.officer.Role.Names.COORDINATOR;
import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.karez.casefile.CaseFile;
import org.karez.casefile.CaseList;
import org.karez.casefile.CaseLists;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.Viewed;

/** Reading imported reports and their transactions. Row-level security decides which of them the acting officer can see at all. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
public class DisclosureQueries {

    private static final String FOUND =
            " FROM ImportedReport r LEFT JOIN CaseFile c ON c.id = r.caseFileId LEFT JOIN Officer o ON o.id = r.importedBy";

    private static final String ROW = """
            SELECT NEW org.karez.disclosure.DisclosureRow(r.id, r.reportCode, r.reference, r.rentity, r.reportDate,
                   r.transactions, r.parties, c.id, c.number, o.name, r.importedAt)""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private CaseLists lists;

    @Inject
    private Event<DomainEvent> events;

    /** One page of the reports that a search finds. */
    public List<DisclosureRow> search(
            DisclosureSearch search, DisclosureSort sort, boolean ascending, int first, int max) {
        return lists.page(list(search), sort.orderBy(ascending), first, max);
    }

    /** How many reports a search finds. */
    public long count(DisclosureSearch search) {
        return lists.count(list(search));
    }

    /** Opens a report to be read, which its case's trail keeps; empty when there is none that the officer may see. */
    public Optional<DisclosureView> view(UUID id) {
        return em.createQuery("""
                        SELECT r, c, o.name, s.label
                          FROM ImportedReport r JOIN CaseFile c ON c.id = r.caseFileId JOIN Officer o ON o.id = r.importedBy
                               LEFT JOIN GoamlSchema s ON s.id = r.schemaId
                         WHERE r.id = :id""", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(this::viewed);
    }

    private DisclosureView viewed(Object[] row) {
        CaseFile caseFile = (CaseFile) row[1];
        events.fire(new Viewed(caseFile.subject()));
        return new DisclosureView((ImportedReport) row[0], caseFile.getNumber(), (String) row[2], (String) row[3]);
    }

    /** One page of a report's transactions, in the report's order. */
    public List<ReportedTransaction> transactions(UUID disclosure, int first, int max) {
        return em.createQuery(
                        "SELECT t FROM ReportedTransaction t WHERE t.disclosureId = :id ORDER BY t.position",
                        ReportedTransaction.class)
                .setParameter("id", disclosure)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** The reports that a case was made of. */
    public List<DisclosureRow> ofCase(UUID caseFile) {
        return em.createQuery(
                        ROW + FOUND + " WHERE r.caseFileId = :case ORDER BY r.importedAt, r.id", DisclosureRow.class)
                .setParameter("case", caseFile)
                .getResultList();
    }

    /** One page of a case's reported transactions, earliest first. */
    public List<ReportedTransaction> transactionsOfCase(UUID caseFile, int first, int max) {
        return em.createQuery("""
                        SELECT t FROM ReportedTransaction t WHERE t.caseFileId = :case
                         ORDER BY t.happenedAt NULLS LAST, t.disclosureId, t.position""", ReportedTransaction.class)
                .setParameter("case", caseFile)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** How many reported transactions a case has. */
    public long countOfCase(UUID caseFile) {
        return em.createQuery("SELECT COUNT(t) FROM ReportedTransaction t WHERE t.caseFileId = :case", Long.class)
                .setParameter("case", caseFile)
                .getSingleResult();
    }

    private CaseList<DisclosureRow> list(DisclosureSearch search) {
        return new CaseList<>(DisclosureRow.class, ROW, FOUND, "r", "r.ownerAuthorityId", "r.caseFileId")
                .containing("""
                        LOWER(r.reference) LIKE :text OR LOWER(r.rentity) LIKE :text
                        OR LOWER(r.fileName) LIKE :text OR LOWER(c.number) LIKE :text""", search.text())
                .where("r.reportCode = :code", "code", search.reportCode())
                .where(
                        "r.importedBy = :me",
                        "me",
                        search.mine() ? current.actor().officer() : null);
    }
}

package org.karez.request;

import static org.karez.officer.Role.Names.COORDINATOR;
import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.karez.casefile.Document;
import org.karez.officer.AsOfficer;
import org.karez.officer.Authority;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Participant;

/** What can be chosen while a request is written, received or answered. */
@Stateless
@AsOfficer
@RolesAllowed(INVESTIGATOR)
public class RequestChoiceQueries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private CaseContents contents;

    /** To whom a request can go: every other participant. */
    public List<Participant> addressees() {
        return em.createQuery("SELECT p FROM Participant p WHERE p.id <> :own ORDER BY p.code", Participant.class)
                .setParameter("own", current.actor().participant())
                .getResultList();
    }

    /** What of a case can go along: parties, assets, documents. */
    public List<Choice> ofCase(UUID caseFile) {
        return contents.of(caseFile);
    }

    /** The authorities of the acting officer's state: one of them handles a request. */
    @RolesAllowed(COORDINATOR)
    public List<Authority> authorities() {
        return em.createQuery(
                        "SELECT a FROM Authority a WHERE a.participant.id = :own ORDER BY a.code", Authority.class)
                .setParameter("own", current.actor().participant())
                .getResultList();
    }

    /** The active investigators of the acting officer's authority: one of them handles a request. */
    @RolesAllowed(SUPERVISOR)
    public List<HandlingOfficer> officers() {
        List<?> rows = em.createNativeQuery("""
                        SELECT f.id, f.name, f.post FROM officer f JOIN role_grant g ON g.officer_id = f.id
                         WHERE f.active AND f.authority_id = ?1 AND g.role = 'INVESTIGATOR' AND g.state = 'GRANTED' ORDER BY f.name""")
                .setParameter(1, current.actor().authority())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new HandlingOfficer((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /** The latest documents of the acting officer's authority, any of which can go along with an answer. */
    public List<Document> documents() {
        return em.createQuery("""
                        SELECT d FROM Document d, CaseFile c WHERE c.id = d.caseFileId AND c.authorship.ownerAuthorityId = :own
                         ORDER BY d.addedAt DESC""", Document.class)
                .setParameter("own", current.actor().authority())
                .setMaxResults(100)
                .getResultList();
    }
}

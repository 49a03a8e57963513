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
import java.util.Optional;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.Authority;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Participant;
import org.karez.shared.Containing;

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

    /** What of a case can go along and has a name of which that is a part: parties, then assets, then documents. */
    public List<Candidate> ofCase(UUID caseFile, String part, int max) {
        return contents.find(caseFile, part, max);
    }

    /** How much of a case can go along. */
    public long countOfCase(UUID caseFile) {
        return contents.count(caseFile);
    }

    /** One document of a case; empty when it has none of that identifier. */
    public Optional<Candidate> documentOfCase(UUID caseFile, UUID id) {
        return contents.find(caseFile, ItemKind.DOCUMENT, id);
    }

    /** The documents of a case of whose name that is a part. */
    public List<Candidate> documentsOfCase(UUID caseFile, String part, int max) {
        return contents.find(caseFile, ItemKind.DOCUMENT, part, max);
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

    /** The documents of the acting officer's authority of whose name that is a part, latest first: any can go along with an answer. */
    public List<AnswerDocument> documents(String part, int max) {
        return em.createQuery("""
                        SELECT NEW org.karez.request.AnswerDocument(d.id, d.name, c.number, d.addedAt)
                          FROM Document d JOIN CaseFile c ON c.id = d.caseFileId
                         WHERE d.ownerAuthorityId = :own AND LOWER(d.name) LIKE :text
                         ORDER BY d.addedAt DESC, d.id""", AnswerDocument.class)
                .setParameter("own", current.actor().authority())
                .setParameter("text", Containing.pattern(part))
                .setMaxResults(max)
                .getResultList();
    }
}

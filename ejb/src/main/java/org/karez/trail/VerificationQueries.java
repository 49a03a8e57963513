package org.karez.trail;

import static org.karez.officer.Role.Names.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.SubjectKind;
import org.karez.shared.Viewed;

/** Reading the results of verifications. Row-level security gives those of the auditor's authority. */
@Stateless
@AsOfficer
@RolesAllowed(AUDITOR)
public class VerificationQueries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<DomainEvent> events;

    /** One result; empty when there is none that the auditor may see. */
    public Optional<VerificationRow> find(UUID id) {
        return rows("v.id = :id", Map.of("id", id), 1).stream().findFirst();
    }

    /** Opens a result to be read, which the trail keeps; as {@link #find}. */
    public Optional<VerificationRow> open(UUID id) {
        Optional<Verification> found = Optional.ofNullable(id).map(known -> em.find(Verification.class, known));
        found.ifPresent(verification -> events.fire(new Viewed(verification.subject())));
        return found.flatMap(verification -> find(id));
    }

    /** The verifications of everything, the latest first. */
    public List<VerificationRow> latest(int max) {
        return rows("v.subjectId IS NULL", Map.of(), max);
    }

    /** The last verification of one subject by itself. */
    public Optional<VerificationRow> lastOf(SubjectKind kind, UUID subject) {
        return rows("v.subjectKind = :kind AND v.subjectId = :subject", Map.of("kind", kind, "subject", subject), 1)
                .stream()
                .findFirst();
    }

    /** What a verification found, in the order of the trail. */
    public List<Finding> findings(UUID verification, int first, int max) {
        return em.createQuery("""
                        SELECT f FROM VerificationFinding f
                         WHERE f.verificationId = :verification ORDER BY f.position""", VerificationFinding.class)
                .setParameter("verification", verification)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(VerificationFinding::finding)
                .toList();
    }

    private List<VerificationRow> rows(String condition, Map<String, Object> parameters, int max) {
        var query = em.createQuery("""
                SELECT NEW org.karez.trail.VerificationRow(v.id, o.name, v.subjectKind, v.subjectId, v.subjectLabel,
                       v.startedAt, v.finishedAt, v.subjects, v.entries, v.findings)
                  FROM Verification v JOIN Officer o ON o.id = v.officerId
                 WHERE\s""" + condition + " ORDER BY v.finishedAt DESC", VerificationRow.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(max).getResultList();
    }
}

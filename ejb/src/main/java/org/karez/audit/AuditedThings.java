package org.karez.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** Finds what an auditor looks at, of whatever kind it is, within his own authority. */
@ApplicationScoped
class AuditedThings {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    /**
     * The thing of this kind and identifier.
     *
     * @throws EntityNotFoundException when there is none, or it belongs to another authority
     */
    AuditedThing find(SubjectKind kind, UUID id) {
        List<?> rows = em.createNativeQuery("""
                        SELECT s.owner_authority_id, subject_label(s.state), l.officer_id, o.name
                          FROM subject_state s
                          LEFT JOIN subject_lead l ON l.subject_kind = s.subject_kind AND l.subject_id = s.subject_id
                          LEFT JOIN officer o ON o.id = l.officer_id
                         WHERE s.subject_kind = ?1 AND s.subject_id = ?2 AND s.owner_authority_id = ?3""")
                .setParameter(1, kind == null ? null : kind.name())
                .setParameter(2, id)
                .setParameter(3, current.actor().authority())
                .getResultList();
        if (rows.isEmpty()) {
            throw new EntityNotFoundException(kind + " " + id);
        }
        Object[] row = (Object[]) rows.get(0);
        return new AuditedThing(new Subject(kind, id, (UUID) row[0]), (String) row[1], (UUID) row[2], (String) row[3]);
    }
}

package org.karez.casefile;

import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.officer.AsOfficer;
import org.karez.officer.Authority;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Officer;
import org.karez.shared.DomainEvent;
import org.karez.shared.Part;
import org.karez.shared.RuleViolation;

/** Naming further readers of a case within the same participant. Across states nothing is shared but by a request. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR})
public class CaseAccessService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Event<Part> parts;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** Lets every officer of another authority of the same participant read the case. */
    public void grantToAuthority(UUID caseFile, UUID authority) {
        grant(caseFile, em.find(Authority.class, authority), null);
    }

    /** Lets one officer of another authority of the same participant read the case. */
    public void grantToOfficer(UUID caseFile, UUID officer) {
        Officer reader = em.find(Officer.class, officer);
        grant(caseFile, reader == null ? null : reader.getAuthority(), reader);
    }

    /** Ends an access. */
    public void end(UUID access) {
        CaseAccess ending = em.find(CaseAccess.class, access);
        if (ending == null) {
            throw new EntityNotFoundException("case access " + access);
        }
        CaseFile caseFile = find(ending.getCaseFileId());
        em.remove(ending);
        parts.fire(ending.end(caseFile));
        events.fire(new CaseFileEvent.AccessEnded(
                caseFile.subject(), caseFile.state(), ending.getAuthorityId(), ending.getOfficerId()));
    }

    private void grant(UUID caseId, Authority authority, Officer officer) {
        Actor actor = current.actor();
        CaseFile caseFile = find(caseId);
        if (authority == null
                || authority.getId().equals(actor.authority())
                || !authority.getParticipant().getId().equals(actor.participant())
                || isNamed(caseId, authority, officer)) {
            throw RuleViolation.at("reader", CaseFileRule.ACCESS);
        }
        CaseAccess access = new CaseAccess(
                caseId,
                officer == null ? authority.getId() : null,
                officer == null ? null : officer.getId(),
                actor,
                clock.instant());
        em.persist(access);
        parts.fire(access.part(caseFile));
        events.fire(new CaseFileEvent.AccessGranted(
                caseFile.subject(), caseFile.state(), access.getAuthorityId(), access.getOfficerId()));
    }

    private boolean isNamed(UUID caseId, Authority authority, Officer officer) {
        return em.createQuery("""
                                SELECT COUNT(a) FROM CaseAccess a
                                 WHERE a.caseFileId = :id AND (a.authorityId = :authority OR a.officerId = :officer)""", Long.class)
                        .setParameter("id", caseId)
                        .setParameter("authority", authority.getId())
                        .setParameter("officer", officer == null ? null : officer.getId())
                        .getSingleResult()
                > 0;
    }

    private CaseFile find(UUID id) {
        CaseFile caseFile = em.find(CaseFile.class, id);
        if (caseFile == null) {
            throw new EntityNotFoundException("case file " + id);
        }
        caseFile.requireOwner(current.actor());
        return caseFile;
    }
}

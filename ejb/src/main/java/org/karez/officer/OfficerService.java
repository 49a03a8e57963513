package org.karez.officer;

import static org.karez.officer.Role.Names.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.karez.officer.OfficerSession.EndReason;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;

/** Keeping the officers of the administrator's participant. */
@Stateless
@AsOfficer
@RolesAllowed(ADMINISTRATOR)
public class OfficerService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private GrantedRoles granted;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** Enters an officer, without any role, and gives him a one-time password. */
    public IssuedPassword add(OfficerDetails details) {
        Authority authority = details.authority() == null ? null : em.find(Authority.class, details.authority());
        Officer officer = new Officer(authority, details, current.actor());
        if (isTaken(officer.getLogin())) {
            throw RuleViolation.at("login", OfficerRule.LOGIN_TAKEN);
        }
        em.persist(officer);
        // The database lets a credential be written only for an officer who is there.
        em.flush();
        String password = OneTimePassword.next();
        em.persist(new Credential(officer.getId(), PasswordHash.of(password), clock.instant()));
        events.fire(new OfficerEvent.Added(officer.subject(), granted.stateOf(officer)));
        return new IssuedPassword(officer.getId(), password);
    }

    /**
     * Changes an officer's name and post.
     *
     * @param version the version the administrator read; a later one is not overwritten unread
     */
    public void change(UUID id, int version, String name, String post) {
        Officer officer = find(id);
        if (officer.getVersion() != version) {
            throw new OptimisticLockException(officer);
        }
        officer.describe(name, post);
        events.fire(new OfficerEvent.Changed(officer.subject(), granted.stateOf(officer)));
    }

    /** Lets an officer in no more, from his next request on. */
    public void deactivate(UUID id) {
        granted.awaitTurn();
        Officer officer = find(id);
        officer.deactivate(current.actor());
        granted.keepAnAdministrator(officer, null);
        endSessions(officer, EndReason.DEACTIVATED);
        events.fire(new OfficerEvent.Deactivated(officer.subject(), granted.stateOf(officer)));
    }

    /** Lets an officer in again, with the roles he had. */
    public void activate(UUID id) {
        Officer officer = find(id);
        officer.activate();
        events.fire(new OfficerEvent.Activated(officer.subject(), granted.stateOf(officer)));
    }

    /** Gives an officer a one-time password instead of the one he had, and ends his sessions. */
    public IssuedPassword resetPassword(UUID id) {
        Officer officer = find(id);
        String password = OneTimePassword.next();
        em.find(Credential.class, id).issue(PasswordHash.of(password), clock.instant());
        endSessions(officer, EndReason.ELSEWHERE);
        events.fire(new OfficerEvent.PasswordReset(officer.subject()));
        return new IssuedPassword(id, password);
    }

    private Officer find(UUID id) {
        Officer officer = em.find(Officer.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (officer == null) {
            throw new EntityNotFoundException("officer " + id);
        }
        officer.requireKeptBy(current.actor());
        return officer;
    }

    private boolean isTaken(String login) {
        return !em.createQuery("SELECT o.id FROM Officer o WHERE o.login = :login", UUID.class)
                .setParameter("login", login)
                .getResultList()
                .isEmpty();
    }

    private void endSessions(Officer officer, EndReason reason) {
        List<OfficerSession> open = em.createQuery("""
                        SELECT s FROM OfficerSession s
                         WHERE s.officerId = :officer AND s.endedAt IS NULL""", OfficerSession.class)
                .setParameter("officer", officer.getId())
                .getResultList();
        for (OfficerSession session : open) {
            session.end(reason, clock.instant());
            events.fire(new OfficerEvent.SessionEnded(officer.subject(), session.getId(), reason));
        }
    }
}

package org.karez.officer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.karez.officer.OfficerSession.EndReason;
import org.karez.shared.DomainEvent;

/** An officer's own sessions and preferences. Everybody who has signed in may keep them, whatever his roles. */
@Stateless
@AsOfficer
@PermitAll
public class SessionService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private SessionLimits limits;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** The sessions that go on, the latest used first. */
    public List<SessionRow> open() {
        Instant now = clock.instant();
        return em.createQuery("""
                        SELECT NEW org.karez.officer.SessionRow(s.id, s.startedAt, s.lastSeenAt, s.address, s.agent)
                          FROM OfficerSession s
                         WHERE s.officerId = :officer AND s.endedAt IS NULL
                           AND s.startedAt > :started AND s.lastSeenAt > :seen
                         ORDER BY s.lastSeenAt DESC, s.id""", SessionRow.class)
                .setParameter("officer", current.actor().officer())
                .setParameter("started", limits.startedAfter(now))
                .setParameter("seen", limits.seenAfter(now))
                .getResultList();
    }

    /** Ends the session that is used now. */
    public void signOut(UUID session) {
        end(find(session), EndReason.SIGNED_OUT);
    }

    /** Ends another session of the officer. */
    public void end(UUID session) {
        end(find(session), EndReason.ELSEWHERE);
    }

    /** Ends all sessions of the officer, everywhere. */
    public void endAll() {
        openSessions().forEach(session -> end(session, EndReason.SIGNED_OUT));
    }

    /** Remembers how the officer likes his pages. */
    public void prefer(String language, Officer.Theme theme, Officer.Density density) {
        em.find(Officer.class, current.actor().officer()).prefer(language, theme, density);
    }

    private void end(OfficerSession session, EndReason reason) {
        if (session.isOpen()) {
            session.endFor(current.actor(), reason, clock.instant());
            Officer officer = em.find(Officer.class, session.getOfficerId());
            events.fire(new OfficerEvent.SessionEnded(officer.subject(), session.getId(), reason));
        }
    }

    private OfficerSession find(UUID session) {
        OfficerSession found = em.find(OfficerSession.class, session);
        if (found == null) {
            throw new EntityNotFoundException("session " + session);
        }
        return found;
    }

    private List<OfficerSession> openSessions() {
        return em.createQuery("""
                        SELECT s FROM OfficerSession s
                         WHERE s.officerId = :officer AND s.endedAt IS NULL""", OfficerSession.class)
                .setParameter("officer", current.actor().officer())
                .getResultList();
    }
}

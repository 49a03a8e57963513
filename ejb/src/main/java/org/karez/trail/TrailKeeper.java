package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.karez.officer.Actor;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.Sight;

/** Keeps an entry of every event, in the transaction that fired it: no entry, no change. */
@ApplicationScoped
class TrailKeeper {

    /** The same sight of one thing by one officer within this time is one entry. */
    static final Duration ONE_SIGHT = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private GivenReasons reasons;

    @Inject
    private GatheredParts parts;

    @Inject
    private Clock clock;

    void keep(@Observes DomainEvent event) {
        Actor actor = current.actor();
        Instant now = clock.instant();
        reasons.require(event, actor, now);
        if (event instanceof Sight sight && seenLately(sight, actor, now)) {
            return;
        }
        append(EntryBody.of(event, now, actor.officer(), actor.authority()).with(parts.take(event.subject())));
    }

    private void append(EntryBody entry) {
        // As before every query: what the act changed comes first.
        em.flush();
        try {
            new EntryWriter(em.unwrap(Connection.class)).append(entry);
        } catch (SQLException e) {
            throw new PersistenceException("no entry can be kept: " + e.getMessage(), e);
        }
    }

    private boolean seenLately(Sight sight, Actor actor, Instant now) {
        return em
                .createQuery("""
                        SELECT e.body FROM TrailEntry e
                         WHERE e.ownerAuthorityId = :owner AND e.officerId = :officer AND e.at > :since AND e.event = :event
                           AND e.subjectKind = :kind AND e.subjectId = :id""", byte[].class)
                .setParameter("owner", sight.subject().owner())
                .setParameter("officer", actor.officer())
                .setParameter("since", now.minus(ONE_SIGHT))
                .setParameter("event", sight.name())
                .setParameter("kind", sight.subject().kind())
                .setParameter("id", sight.subject().id())
                .getResultList()
                .stream()
                .anyMatch(body -> sight.isRepetition(EntryBody.details(body)));
    }
}

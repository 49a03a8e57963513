package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
        Object[] head = (Object[]) em.createNativeQuery("SELECT number, hash FROM trail_lock_head(?1, ?2)")
                .setParameter(1, event.subject().kind().name())
                .setParameter(2, event.subject().id())
                .getSingleResult();
        byte[] previous = head[1] == null ? new byte[0] : (byte[]) head[1];
        EntryBody entry = EntryBody.of(event, (Integer) head[0] + 1, previous, now, actor.officer(), actor.authority());
        em.persist(new TrailEntry(entry.with(parts.take(event.subject()))));
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

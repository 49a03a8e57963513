package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
        insert(entry.with(parts.take(event.subject())));
    }

    /** Nobody needs the entry's number of arrival here, for which an entity would ask the database once more. */
    private void insert(EntryBody entry) {
        byte[] bytes = entry.bytes();
        em.createNativeQuery("""
                        INSERT INTO trail_entry (subject_kind, subject_id, number, owner_authority_id, officer_id, at, event, body, hash)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, entry.subject().kind().name())
                .setParameter(2, entry.subject().id())
                .setParameter(3, entry.number())
                .setParameter(4, entry.subject().owner())
                .setParameter(5, entry.officer())
                .setParameter(6, entry.at().atOffset(ZoneOffset.UTC))
                .setParameter(7, entry.event())
                .setParameter(8, bytes)
                .setParameter(9, EntryBody.hash(bytes))
                .executeUpdate();
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

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
import org.karez.shared.Subject;
import org.karez.shared.Viewed;

/** Keeps an entry of every event, in the transaction that fired it: no entry, no change. */
@ApplicationScoped
class TrailKeeper {

    /** Repeated views of one thing by one officer within this time are one entry. */
    static final Duration ONE_VIEW = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private GatheredParts parts;

    @Inject
    private Clock clock;

    void keep(@Observes DomainEvent event) {
        Actor actor = current.actor();
        Instant now = clock.instant();
        if (event instanceof Viewed && viewedLately(event.subject(), actor, now)) {
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

    private boolean viewedLately(Subject subject, Actor actor, Instant now) {
        return !em.createQuery("""
                        SELECT 1 FROM TrailEntry e
                         WHERE e.subjectKind = :kind AND e.subjectId = :id AND e.officerId = :officer
                           AND e.event = :event AND e.at > :since""")
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .setParameter("officer", actor.officer())
                .setParameter("event", Viewed.class.getSimpleName())
                .setParameter("since", now.minus(ONE_VIEW))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}

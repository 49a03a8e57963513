package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.karez.officer.Actor;
import org.karez.shared.DomainEvent;
import org.karez.shared.ReasonWanted;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;
import org.karez.shared.Viewed;

/** Holds restricted content back until its reader has said why he opens it. A reason is good for ten minutes, and a case's for its assets. */
@ApplicationScoped
class GivenReasons {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReasonPolicy policy;

    /**
     * Lets an event pass unless it opens content for which a reason is wanted.
     *
     * @throws ReasonWanted when the officer has not given one lately
     */
    void require(DomainEvent event, Actor actor, Instant now) {
        boolean given = event instanceof Viewed viewed && viewed.reason() != null;
        boolean opens = AccessKind.of(event.name())
                .filter(kind -> kind == AccessKind.VIEW || kind == AccessKind.DOCUMENT)
                .isPresent();
        if (policy.asks() && opens && !given && !isGiven(event.subject(), actor, now)) {
            throw new ReasonWanted(event.subject());
        }
    }

    private boolean isGiven(Subject subject, Actor actor, Instant now) {
        RestrictedThing thing = find(subject.kind(), subject.id());
        if (thing == null || !policy.asks(thing.handling())) {
            return true;
        }
        List<UUID> about = Stream.of(subject.id(), thing.caseFile() == null ? subject.id() : thing.caseFile())
                .distinct()
                .toList();
        return em
                .createQuery("""
                        SELECT e.body FROM TrailEntry e
                         WHERE e.ownerAuthorityId = :owner AND e.officerId = :officer AND e.at > :since
                           AND e.event = :event AND e.subjectId IN :about""", byte[].class)
                .setParameter("owner", thing.subject().owner())
                .setParameter("officer", actor.officer())
                .setParameter("since", now.minus(GOOD_FOR))
                .setParameter("event", Viewed.class.getSimpleName())
                .setParameter("about", about)
                .getResultList()
                .stream()
                .anyMatch(body -> AccessReader.reason(body) != null);
    }

    /** A thing that has a handling code; null when it has none, or may not be seen. */
    RestrictedThing find(SubjectKind kind, UUID id) {
        List<?> rows = em.createNativeQuery("""
                        SELECT owner_authority_id, number, handling_code, case_file_id FROM subject_handling
                         WHERE subject_kind = ?1 AND subject_id = ?2""")
                .setParameter(1, kind.name())
                .setParameter(2, id)
                .getResultList();
        if (rows.isEmpty()) {
            return null;
        }
        Object[] row = (Object[]) rows.get(0);
        return new RestrictedThing(
                new Subject(kind, id, (UUID) row[0]), (String) row[1], (String) row[2], (UUID) row[3]);
    }
}

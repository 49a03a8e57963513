package org.karez.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.karez.officer.Actor;
import org.karez.officer.Authority;

/** Gives requests their numbers: gapless within an authority and a year, which no database sequence is after a rollback. */
@ApplicationScoped
class RequestCounter {

    @PersistenceContext
    private EntityManager em;

    /** The next number, such as {@code KZ-DC-2026-R0003}; two requests of one authority sent at once wait for each other. */
    String next(Actor actor, int year) {
        Authority authority = em.find(Authority.class, actor.authority());
        int running = (Integer) em.createNativeQuery("""
                        INSERT INTO request_counter AS c (authority_id, year, last) VALUES (?1, ?2, 1)
                        ON CONFLICT (authority_id, year) DO UPDATE SET last = c.last + 1
                        RETURNING last""")
                .setParameter(1, actor.authority())
                .setParameter(2, year)
                .getSingleResult();
        String participant = authority.getParticipant().getCode();
        return "%s-%s-%d-R%04d".formatted(participant, authority.getCode(), year, running);
    }
}

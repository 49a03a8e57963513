package org.karez.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.officer.Authority;

/** Gives cases their numbers: gapless within an authority and a year, which no database sequence is after a rollback. */
@ApplicationScoped
class CaseCounter {

    @PersistenceContext
    private EntityManager em;

    /** The next number; two drafts of one authority begun at once wait for each other. */
    CaseNumber next(Actor actor, int year) {
        Authority authority = em.find(Authority.class, actor.authority());
        return CaseNumber.of(
                authority.getParticipant().getCode(), authority.getCode(), year, count(actor.authority(), year));
    }

    private int count(UUID authority, int year) {
        return (Integer) em.createNativeQuery("""
                        INSERT INTO case_counter AS c (authority_id, year, last) VALUES (?1, ?2, 1)
                        ON CONFLICT (authority_id, year) DO UPDATE SET last = c.last + 1
                        RETURNING last""")
                .setParameter(1, authority)
                .setParameter(2, year)
                .getSingleResult();
    }
}

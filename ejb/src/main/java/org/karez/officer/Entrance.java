package org.karez.officer;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets an officer into the transaction: {@link CurrentOfficer} knows him from here on, and so does the database. */
@ApplicationScoped
class Entrance {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    /** The officer of that login acts, with the roles he has now. */
    Actor enter(String login) {
        List<?> found = em.createNativeQuery("SELECT officer, authority, participant, roles FROM karez_enter(?1)")
                .setParameter(1, login)
                .getResultList();
        if (found.isEmpty()) {
            throw new EJBAccessException("no active officer signed in");
        }
        Object[] row = (Object[]) found.get(0);
        Actor actor = new Actor((UUID) row[0], (UUID) row[1], (UUID) row[2], roles(row[3].toString()));
        current.enter(actor);
        return actor;
    }

    /** Lets the transaction reach the account of that login and no other; null when there is none. */
    UUID claim(String login) {
        return (UUID) em.createNativeQuery("SELECT karez_claim(?1)")
                .setParameter(1, login)
                .getSingleResult();
    }

    /** The officer of that login acts without any role: he is signing in, or somebody pretends to be him. */
    Officer enterClaimed(String login) {
        Officer officer = em.find(Officer.class, claim(login));
        Authority authority = officer.getAuthority();
        current.enter(new Actor(
                officer.getId(), authority.getId(), authority.getParticipant().getId(), Set.of()));
        return officer;
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package org.karez.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.karez.shared.RuleViolation;
import org.karez.shared.Turns;

/** The roles in force, of which an officer's entry in the trail tells, and one of which every participant needs. */
@ApplicationScoped
class GrantedRoles {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Turns turns;

    /** What holds of the officer, his roles included. */
    Map<String, String> stateOf(Officer officer) {
        em.flush();
        return officer.state(em.createQuery("SELECT g FROM RoleGrant g WHERE g.officerId = :officer", RoleGrant.class)
                .setParameter("officer", officer.getId())
                .getResultList());
    }

    /** Waits until no other administrator of the participant takes a role: two who take each other's would each count the other. */
    void awaitTurn() {
        turns.await("administrators " + current.actor().participant());
    }

    /** Refuses when the participant would be left without an active administrator. */
    void keepAnAdministrator(Officer leaving, RoleGrant revoked) {
        boolean touched = revoked == null
                ? of(leaving.getId()).contains(Role.ADMINISTRATOR)
                : revoked.getRole() == Role.ADMINISTRATOR;
        if (touched && othersThan(leaving.getId()) == 0) {
            throw new RuleViolation(OfficerRule.LAST_ADMINISTRATOR);
        }
    }

    private List<Role> of(UUID officer) {
        return em.createQuery(
                        "SELECT g.role FROM RoleGrant g WHERE g.officerId = :officer AND g.state = :granted",
                        Role.class)
                .setParameter("officer", officer)
                .setParameter("granted", RoleGrant.State.GRANTED)
                .getResultList();
    }

    private long othersThan(UUID officer) {
        return em.createQuery("""
                        SELECT COUNT(o) FROM RoleGrant g JOIN Officer o ON o.id = g.officerId
                         WHERE g.role = :administrator AND g.state = :granted AND o.active = TRUE AND o.id <> :officer
                           AND o.authority.participant.id = :participant""", Long.class)
                .setParameter("administrator", Role.ADMINISTRATOR)
                .setParameter("granted", RoleGrant.State.GRANTED)
                .setParameter("officer", officer)
                .setParameter("participant", current.actor().participant())
                .getSingleResult();
    }
}

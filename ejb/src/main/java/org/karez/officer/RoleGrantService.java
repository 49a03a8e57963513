package org.karez.officer;

import static org.karez.officer.Role.Names.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;

/** Granting roles, which takes two administrators, and revoking them, which takes one. */
@Stateless
@AsOfficer
@RolesAllowed(ADMINISTRATOR)
public class RoleGrantService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private GrantedRoles granted;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** Asks for a role for an officer; another administrator decides. */
    public UUID request(UUID officerId, Role role) {
        Officer officer = officer(officerId);
        if (role == null) {
            throw RuleViolation.at("role", OfficerRule.ROLE);
        }
        RoleGrant grant = new RoleGrant(officerId, role, current.actor(), clock.instant());
        if (isHeld(officerId, role)) {
            throw RuleViolation.at("role", OfficerRule.ROLE_HELD);
        }
        em.persist(grant);
        events.fire(new OfficerEvent.RoleRequested(officer.subject(), grant.getId(), role, granted.stateOf(officer)));
        return grant.getId();
    }

    /** Grants a role that another administrator asked for. */
    public void grant(UUID id) {
        RoleGrant grant = find(id);
        Officer officer = officer(grant.getOfficerId());
        grant.grant(current.actor(), clock.instant());
        events.fire(new OfficerEvent.RoleGranted(officer.subject(), id, grant.getRole(), granted.stateOf(officer)));
    }

    /** Refuses a role that another administrator asked for. */
    public void refuse(UUID id) {
        RoleGrant grant = find(id);
        Officer officer = officer(grant.getOfficerId());
        grant.refuse(current.actor(), clock.instant());
        events.fire(new OfficerEvent.RoleRefused(officer.subject(), id, grant.getRole(), granted.stateOf(officer)));
    }

    /** Takes a role from an officer, from his next request on. */
    public void revoke(UUID id) {
        granted.awaitTurn();
        RoleGrant grant = find(id);
        Officer officer = officer(grant.getOfficerId());
        granted.keepAnAdministrator(officer, grant);
        grant.revoke(current.actor(), clock.instant());
        events.fire(new OfficerEvent.RoleRevoked(officer.subject(), id, grant.getRole(), granted.stateOf(officer)));
    }

    private RoleGrant find(UUID id) {
        RoleGrant grant = em.find(RoleGrant.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (grant == null) {
            throw new EntityNotFoundException("role grant " + id);
        }
        return grant;
    }

    private Officer officer(UUID id) {
        Officer officer = em.find(Officer.class, id);
        if (officer == null) {
            throw new EntityNotFoundException("officer " + id);
        }
        officer.requireKeptBy(current.actor());
        return officer;
    }

    private boolean isHeld(UUID officer, Role role) {
        return !em.createQuery("""
                        SELECT g.id FROM RoleGrant g
                         WHERE g.officerId = :officer AND g.role = :role AND g.state IN :open""", UUID.class)
                .setParameter("officer", officer)
                .setParameter("role", role)
                .setParameter("open", List.of(RoleGrant.State.REQUESTED, RoleGrant.State.GRANTED))
                .getResultList()
                .isEmpty();
    }
}

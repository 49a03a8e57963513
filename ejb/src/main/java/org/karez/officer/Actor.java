package org.karez.officer;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * The officer who acts, as entities need to know him.
 *
 * @param officer his identifier
 * @param authority the authority he belongs to
 * @param participant the state or organisation of that authority
 * @param roles what he has been granted
 */
public record Actor(UUID officer, UUID authority, UUID participant, Set<Role> roles) implements Serializable {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean is(UUID other) {
        return officer.equals(other);
    }

    public boolean belongsTo(UUID otherAuthority) {
        return authority.equals(otherAuthority);
    }
}

package org.karez.officer;

import java.util.Set;

/**
 * What holds of a session at the moment of a request.
 *
 * @param ended why it is over, null while it goes on
 * @param roles what the officer has been granted; none until a one-time password is replaced
 * @param mustChange whether he has to choose a password first
 */
public record Presence(OfficerSession.EndReason ended, Set<Role> roles, boolean mustChange) {

    static Presence over(OfficerSession.EndReason reason) {
        return new Presence(reason, Set.of(), false);
    }

    public boolean isOver() {
        return ended != null;
    }
}

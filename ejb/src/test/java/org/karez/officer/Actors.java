package org.karez.officer;

import java.util.Set;
import java.util.UUID;

/** Officers for tests that need no server. */
public final class Actors {

    private static final UUID STATE = UUID.randomUUID();
    private static final UUID AUTHORITY = UUID.randomUUID();

    private Actors() {}

    /** Another investigator of the same authority at each call. */
    public static Actor investigator() {
        return with(Role.INVESTIGATOR);
    }

    /** Another supervisor of the same authority at each call. */
    public static Actor supervisor() {
        return with(Role.SUPERVISOR);
    }

    /** Another coordinator of the same authority at each call. */
    public static Actor coordinator() {
        return with(Role.COORDINATOR);
    }

    /** Another officer of the same authority at each call, with these roles. */
    public static Actor with(Role... roles) {
        return new Actor(UUID.randomUUID(), AUTHORITY, STATE, Set.of(roles));
    }

    /** An officer of another authority of another state. */
    public static Actor stranger(Role... roles) {
        return new Actor(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Set.of(roles));
    }
}

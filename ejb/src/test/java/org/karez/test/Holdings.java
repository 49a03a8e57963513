package org.karez.test;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.karez.officer.Role;

/** What one authority has, by what authorisation.txt calls it. */
public final class Holdings {

    private final Office.Agency agency;
    private final Map<Thing, UUID> things = new EnumMap<>(Thing.class);

    /** Of an authority that has nothing yet. */
    public Holdings(Office.Agency agency) {
        this.agency = agency;
    }

    public Office.Agency agency() {
        return agency;
    }

    /** The word by which its texts are known: its officers write it into everything, and nobody else into anything. */
    public String word() {
        return "word" + agency.suffix().replace('.', '-');
    }

    /** The login of its officer who has just this role. */
    public String officer(Role role) {
        return agency.officer(role);
    }

    public void put(Thing thing, UUID id) {
        things.put(thing, id);
    }

    public UUID id(Thing thing) {
        UUID id = things.get(thing);
        if (id == null) {
            throw new AssertionError("the authority" + agency.suffix() + " has no " + thing.words());
        }
        return id;
    }
}

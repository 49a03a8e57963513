package org.karez.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Brings together what a report says, in several places, of one and the same party. */
final class PartyGathering {

    private final Map<String, Set<Group>> byKey = new HashMap<>();
    private final Set<Group> groups = new LinkedHashSet<>();

    /** The appearances that were found to be one party; compared by identity. */
    private static final class Group {

        private ReportedParty party;

        private Group(ReportedParty party) {
            this.party = party;
        }
    }

    /** Takes one appearance, and lets it join those groups together that turn out to be one through it. */
    void add(ReportedParty party) {
        Group mine = new Group(party);
        for (Group known : candidates(party)) {
            if (!known.party.contradicts(mine.party)) {
                mine.party = known.party.mergedWith(mine.party);
                groups.remove(known);
                known.party
                        .keys()
                        .forEach(key -> byKey.get(scoped(known.party, key)).remove(known));
            }
        }
        groups.add(mine);
        for (String key : mine.party.keys()) {
            byKey.computeIfAbsent(scoped(mine.party, key), unused -> new LinkedHashSet<>())
                    .add(mine);
        }
    }

    /** The party of each appearance, by the appearance's number. */
    Map<Integer, ReportedParty> byAppearance() {
        Map<Integer, ReportedParty> all = new TreeMap<>();
        for (Group group : groups) {
            group.party.appearances().forEach(appearance -> all.put(appearance.number(), group.party));
        }
        return all;
    }

    private List<Group> candidates(ReportedParty party) {
        Set<Group> found = new LinkedHashSet<>();
        for (String key : party.keys()) {
            found.addAll(byKey.getOrDefault(scoped(party, key), Set.of()));
        }
        return new ArrayList<>(found);
    }

    private static String scoped(ReportedParty party, String key) {
        return party.getClass().getSimpleName() + " " + key;
    }
}

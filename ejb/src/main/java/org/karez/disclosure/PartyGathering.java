package org.karez.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Brings together what a report says, in several places, of one and the same party.
 *
 * <p>Takes little more than linear time whatever the report says, or a file of a few megabytes could hold a server for hours.
 */
final class PartyGathering {

    /** A number under which more parties than this contradict one another tells nobody apart. */
    private static final int MOST_UNDER_ONE_KEY = 16;

    private final Map<String, Set<Group>> byKey = new HashMap<>();
    private final Set<Group> groups = new LinkedHashSet<>();

    /** The appearances that were found to be one party; compared by identity. */
    private static final class Group {

        private final List<ReportedParty> members = new ArrayList<>();
        private final Set<String> keys = new LinkedHashSet<>();
        private final Map<String, String> traits = new HashMap<>();

        private Group(ReportedParty party) {
            String scope = party.getClass().getSimpleName() + " ";
            members.add(party);
            party.keys().forEach(key -> keys.add(scope + key));
            traits.putAll(party.traits());
        }

        private boolean contradicts(Group smaller) {
            return smaller.traits.entrySet().stream()
                    .anyMatch(trait -> !trait.getValue().equals(traits.getOrDefault(trait.getKey(), trait.getValue())));
        }

        private void take(Group smaller) {
            members.addAll(smaller.members);
            keys.addAll(smaller.keys);
            traits.putAll(smaller.traits);
        }

        private ReportedParty party() {
            members.sort(Comparator.comparingInt(PartyGathering::number));
            return merged(members);
        }
    }

    /** Takes one appearance, and lets it join those groups together that turn out to be one through it. */
    void add(ReportedParty party) {
        Group mine = new Group(party);
        Set<Group> candidates = new LinkedHashSet<>();
        mine.keys.forEach(key -> candidates.addAll(byKey.getOrDefault(key, Set.of())));
        groups.add(mine);
        index(mine, mine.keys);
        for (Group known : candidates) {
            boolean knownIsLarger = known.members.size() >= mine.members.size();
            Group larger = knownIsLarger ? known : mine;
            Group smaller = knownIsLarger ? mine : known;
            if (!larger.contradicts(smaller)) {
                smaller.keys.forEach(key -> byKey.get(key).remove(smaller));
                groups.remove(smaller);
                larger.take(smaller);
                index(larger, smaller.keys);
                mine = larger;
            }
        }
    }

    /** The party of each appearance, by the appearance's number. */
    Map<Integer, ReportedParty> byAppearance() {
        Map<Integer, ReportedParty> all = new TreeMap<>();
        for (Group group : groups) {
            ReportedParty party = group.party();
            group.members.forEach(member -> all.put(number(member), party));
        }
        return all;
    }

    private void index(Group group, Set<String> keys) {
        for (String key : keys) {
            Set<Group> under = byKey.computeIfAbsent(key, unused -> new LinkedHashSet<>());
            if (under.size() < MOST_UNDER_ONE_KEY) {
                under.add(group);
            }
        }
    }

    /** Halves, not one after the other: what is merged again and again grows. */
    private static ReportedParty merged(List<ReportedParty> members) {
        if (members.size() == 1) {
            return members.get(0);
        }
        int half = members.size() / 2;
        return merged(members.subList(0, half)).mergedWith(merged(members.subList(half, members.size())));
    }

    private static int number(ReportedParty appearance) {
        return appearance.appearances().get(0).number();
    }
}

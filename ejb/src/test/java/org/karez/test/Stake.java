package org.karez.test;

import java.util.Map;
import java.util.Set;

/** By what something is known to be the own authority's: its rows and their identifiers, its officers' logins, its word. */
public final class Stake {

    private final OwnRows rows;
    private final Set<String> signs;
    private final String witness;
    private final Map<String, Long> numbersWithoutIt;

    private Set<String> before;

    /**
     * What is at stake.
     *
     * @param witness an officer who sees all of it
     * @param numbersWithoutIt what calls counted before the authority had anything
     */
    Stake(Region region, String witness, Map<String, Long> numbersWithoutIt, Sql sql) {
        this.rows = new OwnRows(sql, region.own().agency().id());
        this.witness = witness;
        this.numbersWithoutIt = Map.copyOf(numbersWithoutIt);
        this.signs = rows.identifiers();
        signs.add(region.own().word());
        signs.add(region.own().agency().suffix());
        before = rows.now();
    }

    OwnRows rows() {
        return rows;
    }

    String witness() {
        return witness;
    }

    /** What the rows amounted to before the call. */
    public Set<String> before() {
        return before;
    }

    /** Looks again: a call may have changed something in a transaction of its own. */
    public void refresh() {
        before = rows.now();
    }

    boolean isIn(String seen) {
        return signs.stream().anyMatch(seen::contains);
    }

    /** Whether the call counts something that it did not before the authority had anything. */
    boolean isNew(Call call, long number) {
        return number != numbersWithoutIt.getOrDefault(call.toString(), 0L);
    }
}

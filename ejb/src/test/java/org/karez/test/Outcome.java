package org.karez.test;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityNotFoundException;
import java.util.Set;
import java.util.TreeSet;
import org.karez.shared.RuleViolation;

/**
 * What came of a call for the rows of the own authority.
 *
 * @param what how far it came
 * @param words how authorisation.txt says it
 * @param seen everything the caller got to see
 * @param changed the tables in which rows of the own authority changed
 */
public record Outcome(What what, String words, String seen, Set<String> changed) {

    /** How far a call came, the least first. */
    public enum What {
        /** There is no such thing for the caller. */
        NOTHING,
        /** A rule refused it. */
        REFUSED,
        /** It went through, and nothing in it is the own authority's. */
        HIS_OWN,
        /** It left an entry in the own authority's trail. */
        NOTED,
        /** He read something of the own authority's. */
        READS,
        /** He changed something of the own authority's. */
        CHANGES,
        /** It failed in a way that no service foresees. */
        FAILS
    }

    private static final Set<String> TRAIL = Set.of("trail_entry", "trail_head");

    static Outcome nothing() {
        return new Outcome(What.NOTHING, "nothing", "", Set.of());
    }

    /** It came to its end. */
    static Outcome ended(String seen, boolean read, Set<String> changed) {
        Set<String> business = new TreeSet<>(changed);
        business.removeAll(TRAIL);
        if (!business.isEmpty()) {
            return new Outcome(What.CHANGES, "changes", seen, business);
        }
        if (read) {
            return new Outcome(What.READS, "reads", seen, Set.of());
        }
        return changed.isEmpty()
                ? new Outcome(What.HIS_OWN, "his own", seen, Set.of())
                : new Outcome(What.NOTED, "noted", seen, Set.of());
    }

    /** It threw this. */
    static Outcome thrown(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation refused) {
                return new Outcome(What.REFUSED, refused.rule().toString(), "", Set.of());
            }
            if (cause instanceof EntityNotFoundException || cause instanceof EJBAccessException) {
                return nothing();
            }
        }
        Throwable last = thrown;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return new Outcome(What.FAILS, "fails: " + last, "", Set.of());
    }
}

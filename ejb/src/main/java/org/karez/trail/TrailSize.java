package org.karez.trail;

import java.time.Instant;

/**
 * How much an authority's trail holds.
 *
 * @param subjects how many chains
 * @param entries how many entries in them
 * @param last when the last entry was written, null without any
 */
public record TrailSize(long subjects, long entries, Instant last) {

    /** More chains than these are not counted while somebody waits. */
    static final int MOST_SUBJECTS = 100_000;

    /** Whether there are more chains, and so more entries, than were counted. */
    public boolean isMore() {
        return subjects == MOST_SUBJECTS;
    }
}

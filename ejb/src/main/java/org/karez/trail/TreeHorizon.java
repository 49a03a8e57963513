package org.karez.trail;

import java.util.Set;

/**
 * How far the tree had come before a verification began to read: what is older has to be in it.
 *
 * @param size its leaves
 * @param highest the highest number of arrival among them
 * @param gaps numbers below that had no entry then
 * @param signed leaves of the largest tree that was published
 */
public record TreeHorizon(long size, long highest, Set<Long> gaps, long signed) {

    /** Of no tree at all: nothing has to be in it. */
    static final TreeHorizon NONE = new TreeHorizon(0, 0, Set.of(), 0);

    public TreeHorizon {
        gaps = Set.copyOf(gaps);
    }

    /** Whether the tree had passed that number of arrival, and found its entry. */
    boolean hasPassed(long arrival) {
        return arrival <= highest && !gaps.contains(arrival);
    }
}

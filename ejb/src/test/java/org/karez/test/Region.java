package org.karez.test;

import java.util.List;

/**
 * Three authorities that have what {@link Thing} lists: all of it the own one, and the others what they need to try to reach it.
 *
 * @param own whose rows are at stake
 * @param sister beside it in the same state
 * @param foreign of another state, to which it sent requests, and which sent it some
 */
public record Region(Holdings own, Holdings sister, Holdings foreign) {

    /** In this order. */
    public List<Holdings> all() {
        return List.of(own, sister, foreign);
    }
}

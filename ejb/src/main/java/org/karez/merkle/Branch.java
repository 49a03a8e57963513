package org.karez.merkle;

import java.util.LinkedList;
import java.util.List;

/**
 * Everything below one node of a tree: what the hashes of proofs stand for.
 *
 * @param begin its first leaf
 * @param end the leaf after its last
 */
record Branch(long begin, long end) {

    /** The branches beside the way from the root to a leaf, the lowest first (RFC 9162, section 2.1.3.1). */
    static List<Branch> beside(long index, long size) {
        List<Branch> beside = new LinkedList<>();
        Branch at = new Branch(0, size);
        while (at.end - at.begin > 1) {
            boolean goLeft = index < at.middle();
            beside.add(0, goLeft ? at.right() : at.left());
            at = goLeft ? at.left() : at.right();
        }
        return beside;
    }

    /** The branches of which both an earlier and a later tree consist, the lowest first (RFC 9162, section 2.1.4.1). */
    static List<Branch> between(long from, long to) {
        List<Branch> between = new LinkedList<>();
        Branch at = new Branch(0, to);
        while (at.end != from) {
            boolean goLeft = from <= at.middle();
            between.add(0, goLeft ? at.right() : at.left());
            at = goLeft ? at.left() : at.right();
        }
        if (at.begin != 0) {
            between.add(0, at);
        }
        return between;
    }

    List<Subtree> subtrees() {
        return Subtree.of(begin, end);
    }

    private Branch left() {
        return new Branch(begin, middle());
    }

    private Branch right() {
        return new Branch(middle(), end);
    }

    /** The left side is full, and the largest that leaves something for the right. */
    private long middle() {
        return begin + Long.highestOneBit(end - begin - 1);
    }
}

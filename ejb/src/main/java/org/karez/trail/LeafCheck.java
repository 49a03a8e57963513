package org.karez.trail;

import java.util.Arrays;
import java.util.HexFormat;
import org.karez.merkle.TreeHash;

/** Holds each entry's bytes against its leaf in the tree. */
final class LeafCheck {

    /** Takes what is wrong with an entry. */
    @FunctionalInterface
    interface Report {
        /** One finding. */
        void report(FindingKind what, StoredEntry entry, String field, Object expected, Object found);
    }

    private static final String FIELD = "leaf";

    private final TreeHorizon horizon;
    private final LeafRegister leaves;
    private final byte[] leaf = new byte[TreeHash.LENGTH];

    /**
     * A check of entries against a tree.
     *
     * @param horizon how far the tree had come before the entries were read
     * @param leaves those of the tree, or of all the entries that will come
     */
    LeafCheck(TreeHorizon horizon, LeafRegister leaves) {
        this.horizon = horizon;
        this.leaves = leaves;
    }

    /**
     * Checks the next entry of a chain.
     *
     * @param before place of the leaf of the chain's entry before; -1 without any
     * @return the place of its own, or that of the one before when it has none
     */
    long next(ReadEntry read, long before, Report findings) {
        StoredEntry entry = read.stored();
        long place = leaves.take(entry.arrival(), leaf);
        if (place < 0) {
            if (horizon.hasPassed(entry.arrival())) {
                findings.report(FindingKind.LEAF_MISSING, entry, FIELD, null, null);
            }
            return before;
        }
        if (!Arrays.equals(read.leaf(), leaf)) {
            findings.report(FindingKind.LEAF_CHANGED, entry, FIELD, hex(leaf), hex(read.leaf()));
        }
        if (place < before) {
            findings.report(FindingKind.LEAF_ORDER, entry, FIELD, "> " + before, place);
        }
        return place;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

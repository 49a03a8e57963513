package org.karez.trail;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.karez.merkle.TreeHash;

/** Holds entries that are not shown, but hashed by whoever has them, against their leaves; and tells in the end which leaves have no entry. */
final class HashedLeaves {

    private final TreeHorizon horizon;
    private final LeafRegister leaves;
    private final Consumer<Finding> findings;
    private final byte[] leaf = new byte[TreeHash.LENGTH];

    HashedLeaves(TreeHorizon horizon, LeafRegister leaves, Consumer<Finding> findings) {
        this.horizon = horizon;
        this.leaves = leaves;
        this.findings = findings;
    }

    /** Checks the next one, by its number of arrival. */
    void check(long arrival, byte[] computed) {
        long place = leaves.take(arrival, leaf);
        if (place >= 0 && !Arrays.equals(computed, leaf)) {
            report(FindingKind.LEAF_CHANGED, "leaf:" + place, hex(leaf), hex(computed));
        } else if (place < 0 && horizon.hasPassed(arrival)) {
            report(FindingKind.LEAF_MISSING, "entry:" + arrival, null, null);
        }
    }

    /** Tells the leaves whose entries came neither here nor among those that are shown. */
    void end() {
        leaves.left(
                (place, arrival) -> report(FindingKind.LEAF_WITHOUT_ENTRY, "leaf:" + place, "entry " + arrival, null));
    }

    private void report(FindingKind kind, String field, String expected, String found) {
        findings.accept(Finding.ofTree(kind, null, field, expected, found));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

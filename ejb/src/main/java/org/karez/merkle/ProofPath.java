package org.karez.merkle;

import java.util.List;

/**
 * The way from a node up to the root, with the hashes beside it. At first, where the tree is full, the node's bits say on which side
 * they are; above, along the tree's right edge, all are on the left.
 */
final class ProofPath {

    private final TreeHash hash = new TreeHash();
    private final long node;
    private final int full;
    private final List<byte[]> beside;

    /**
     * Takes as many hashes as the way has steps.
     *
     * @param node the number of the node among those of its height
     * @param last the number of the last of them
     * @throws NotProven when there are more or fewer hashes, or one is no hash
     */
    ProofPath(long node, long last, List<byte[]> beside) {
        this.node = node;
        this.full = Long.SIZE - Long.numberOfLeadingZeros(node ^ last);
        this.beside = beside;
        int steps = full + Long.bitCount(node >>> full);
        if (beside.size() != steps) {
            throw Flaw.PROOF_LENGTH.because(
                    "%d hashes, and %d steps from node %d of %d", beside.size(), steps, node, last);
        }
        beside.forEach(TreeHash::check);
    }

    /** The root that the way leads to. */
    byte[] rootFrom(byte[] begin) {
        byte[] led = begin;
        for (int step = 0; step < beside.size(); step++) {
            led = isLeft(step) ? hash.node(beside.get(step), led) : hash.node(led, beside.get(step));
        }
        return led;
    }

    /** The root of the tree that ends with the node: what is on the right came later. */
    byte[] earlierRootFrom(byte[] begin) {
        byte[] led = begin;
        for (int step = 0; step < beside.size(); step++) {
            if (isLeft(step)) {
                led = hash.node(beside.get(step), led);
            }
        }
        return led;
    }

    private boolean isLeft(int step) {
        return step >= full || (node >>> step & 1) == 1;
    }
}

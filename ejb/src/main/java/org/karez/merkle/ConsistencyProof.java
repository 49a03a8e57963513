package org.karez.merkle;

import java.util.Arrays;
import java.util.List;

/**
 * Proves that a tree only grew: that the leaves of an earlier one are the first of the later one (RFC 9162, section 2.1.4). It comes
 * from whoever wants to be believed, and says nothing before it is verified.
 *
 * @param from the size of the earlier tree
 * @param to the size of the later tree
 * @param path the hashes that lead to both roots
 */
public record ConsistencyProof(long from, long to, List<byte[]> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Verifies that the tree with the earlier root grew into the one with the later root.
     *
     * @throws NotProven when it did not, or when this is no proof, saying why
     */
    public void verify(byte[] earlierRoot, byte[] laterRoot) {
        checkSizes(from, to);
        if (from == to) {
            verifySame(earlierRoot, laterRoot);
        } else {
            verifyGrown(earlierRoot, laterRoot);
        }
    }

    /**
     * Refuses sizes between which no proof leads. Every tree is consistent with an empty one, so that there is nothing to prove.
     */
    static void checkSizes(long from, long to) {
        if (from < 1) {
            throw Flaw.NO_SUCH_TREE.because("from %d to %d", from, to);
        }
        if (from > to) {
            throw Flaw.TREE_SHRANK.because("from %d to %d", from, to);
        }
    }

    /** Nothing is hashed: the roots are the same or they are not. */
    private void verifySame(byte[] earlierRoot, byte[] laterRoot) {
        if (!path.isEmpty()) {
            throw Flaw.PROOF_LENGTH.because("%d hashes instead of none", path.size());
        }
        if (!Arrays.equals(earlierRoot, laterRoot)) {
            throw Flaw.ROOT_DIFFERS.because("two roots of size %d", from);
        }
    }

    /** The way begins at the last full subtree of the earlier tree: its root is known where it is the whole tree, else it comes first. */
    private void verifyGrown(byte[] earlierRoot, byte[] laterRoot) {
        boolean whole = Long.bitCount(from) == 1;
        if (!whole && path.isEmpty()) {
            throw Flaw.PROOF_LENGTH.because("no hashes from %d to %d", from, to);
        }
        int height = Long.numberOfTrailingZeros(from);
        ProofPath way =
                new ProofPath(from - 1 >>> height, to - 1 >>> height, whole ? path : path.subList(1, path.size()));
        TreeHash.check(earlierRoot);
        TreeHash.check(laterRoot);
        byte[] begin = whole ? earlierRoot : path.get(0);
        TreeHash.check(begin);
        if (!Arrays.equals(way.earlierRootFrom(begin), earlierRoot)) {
            throw Flaw.EARLIER_ROOT_DIFFERS.because("from %d to %d", from, to);
        }
        if (!Arrays.equals(way.rootFrom(begin), laterRoot)) {
            throw Flaw.ROOT_DIFFERS.because("from %d to %d", from, to);
        }
    }
}

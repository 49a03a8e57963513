package org.karez.merkle;

import java.util.Arrays;
import java.util.List;

/**
 * Proves that a tree has a leaf (RFC 9162, section 2.1.3). It comes from whoever wants to be believed, and says nothing before it is
 * verified.
 *
 * @param index the leaf's, from zero
 * @param size of the tree
 * @param path the hashes beside the way from the leaf to the root
 */
public record InclusionProof(long index, long size, List<byte[]> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Verifies that this leaf is in the tree that has this root.
     *
     * @throws NotProven when it is not, or when this is no proof, saying why
     */
    public void verify(byte[] leafHash, byte[] root) {
        if (index < 0 || index >= size) {
            throw Flaw.NO_SUCH_LEAF.because("leaf %d of %d", index, size);
        }
        ProofPath way = new ProofPath(index, size - 1, path);
        TreeHash.check(leafHash);
        byte[] led = way.rootFrom(leafHash);
        if (!Arrays.equals(led, root)) {
            throw Flaw.ROOT_DIFFERS.because("leaf %d of %d", index, size);
        }
    }
}

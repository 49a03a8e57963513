package org.karez.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A full subtree, which never changes as the tree grows.
 *
 * @param height above the leaves, of which it has two to the power of that
 * @param index its place among the subtrees of its height, from zero
 */
record Subtree(int height, long index) {

    /** The full subtrees of a range of leaves, from left to right. Each is smaller than the one before. */
    static List<Subtree> of(long begin, long end) {
        List<Subtree> subtrees = new ArrayList<>();
        for (long at = begin; at < end; ) {
            long leaves = Long.highestOneBit(end - at);
            int height = Long.numberOfTrailingZeros(leaves);
            subtrees.add(new Subtree(height, at >>> height));
            at += leaves;
        }
        return subtrees;
    }

    /** The tile of a tree of that size that has the hashes to build it from: the fewest there are. */
    Tile tile(long size) {
        return Tile.in(size, height / Tile.HEIGHT, index << inTile() >>> Tile.HEIGHT);
    }

    /** Its root. */
    byte[] root(TreeHash hash, byte[] tile) {
        int first = (int) (index << inTile() & Tile.FULL - 1);
        return hash.full(tile, first, 1 << inTile());
    }

    private int inTile() {
        return height % Tile.HEIGHT;
    }
}

package org.karez.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tree computed anew from the tiles of its leaves, one after the other, in memory that does not grow: it knows the root of every size on
 * the way, and tells each tile above as soon as it is whole.
 *
 * <p>Not for several threads at once.
 */
public final class RecomputedTree {

    /** Is told what the tiles above the leaves have to be. */
    @FunctionalInterface
    public interface Above {
        /**
         * One tile.
         *
         * @param tile which; only the last one of a level is not full
         * @param hashes what it has to hold, valid until this returns
         */
        void computed(Tile tile, byte[] hashes);
    }

    private static final int ROW = Tile.FULL * TreeHash.LENGTH;

    /** The tile of a level that is under way. */
    private static final class Row {
        private final byte[] hashes = new byte[ROW];
        private int width;
        private long number;
    }

    private final TreeHash hash = new TreeHash();
    private final GrowingTree full = new GrowingTree();
    private final List<Row> rows = new ArrayList<>();
    private final Above above;
    private GrowingTree within = new GrowingTree();
    private byte[] leaves = new byte[0];

    /** An empty tree, which tells its tiles above the leaves. */
    public RecomputedTree(Above above) {
        this.above = above;
    }

    /** How many leaves it has. */
    public long size() {
        return full.size() + leaves.length / TreeHash.LENGTH;
    }

    /** Takes the next tile of leaves, valid until the next one comes. Only the last may have less than all hashes. */
    public void add(byte[] hashes) {
        closeTile();
        if (leaves.length > 0 || hashes.length > ROW || hashes.length % TreeHash.LENGTH != 0) {
            throw Flaw.HASH_LENGTH.because("%d bytes of hashes behind %d leaves", hashes.length, size());
        }
        leaves = hashes;
        within = new GrowingTree();
    }

    /** The root of the first leaves, which end in the last tile; sizes are asked for in ascending order. */
    public byte[] root(long size) {
        if (size <= full.size() || size > size() || size - full.size() < within.size()) {
            throw Flaw.NO_SUCH_TREE.because("size %d", size);
        }
        while (full.size() + within.size() < size) {
            within.add(leaves, (int) within.size() * TreeHash.LENGTH);
        }
        return full.rootWith(within.root());
    }

    /** Tells the tiles above that are not full: no leaf comes any more. */
    public void end() {
        closeTile();
        for (int level = 1; level <= rows.size(); level++) {
            Row row = rows.get(level - 1);
            if (row.width > 0) {
                above.computed(
                        new Tile(level, row.number, row.width), Arrays.copyOf(row.hashes, row.width * TreeHash.LENGTH));
            }
        }
    }

    private void closeTile() {
        if (leaves.length == ROW) {
            byte[] root = within.size() == Tile.FULL ? within.root() : hash.full(leaves, 0, Tile.FULL);
            full.addFull(Tile.HEIGHT, root);
            leaves = new byte[0];
            push(1, root);
        }
    }

    private void push(int level, byte[] root) {
        if (rows.size() < level) {
            rows.add(new Row());
        }
        Row row = rows.get(level - 1);
        System.arraycopy(root, 0, row.hashes, row.width * TreeHash.LENGTH, TreeHash.LENGTH);
        row.width++;
        if (row.width == Tile.FULL) {
            above.computed(new Tile(level, row.number, Tile.FULL), row.hashes);
            push(level + 1, hash.full(row.hashes, 0, Tile.FULL));
            row.width = 0;
            row.number++;
        }
    }
}

package org.karez.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A tree whose hashes are kept in tiles. Each answer reads the fewest tiles that there are for it, all at once; which they are can be
 * asked beforehand, so that many answers share one reading.
 *
 * <p>The tiles are taken as they are: what is made of wrong ones does not verify. Not for several threads at once.
 */
public final class TiledTree {

    private final TreeHash hash = new TreeHash();
    private final TileSource source;

    public TiledTree(TileSource source) {
        this.source = source;
    }

    /** The tiles that the root of a tree of that size needs, and {@link #growing}. */
    public static Set<Tile> tilesOfRoot(long size) {
        return tiles(List.of(whole(size)), size);
    }

    /** The tiles that a proof of inclusion needs. */
    public static Set<Tile> tilesOfInclusion(long index, long size) {
        return tiles(beside(index, size), size);
    }

    /** The tiles that a proof of consistency needs. */
    public static Set<Tile> tilesOfConsistency(long from, long to) {
        return tiles(between(from, to), to);
    }

    /** The root of the first leaves. */
    public byte[] root(long size) {
        return size == 0 ? hash.empty() : hashes(List.of(whole(size)), size).get(0);
    }

    /**
     * The root of a full subtree.
     *
     * @param height above the leaves, of which it has two to the power of that
     * @param index its place among the subtrees of its height, from zero
     * @param size of the tree that has it
     */
    public byte[] subtree(int height, long index, long size) {
        if (height < 0 || height >= Long.SIZE - 1 || index < 0 || index >= size >> height) {
            throw Flaw.NO_SUCH_LEAF.because("subtree %d of height %d in %d", index, height, size);
        }
        Branch branch = new Branch(index << height, index + 1 << height);
        return hashes(List.of(branch), size).get(0);
    }

    /** Proves that the tree of that size has the leaf. */
    public InclusionProof inclusion(long index, long size) {
        return new InclusionProof(index, size, hashes(beside(index, size), size));
    }

    /** Proves that the tree only grew from one size to the other. */
    public ConsistencyProof consistency(long from, long to) {
        return new ConsistencyProof(from, to, hashes(between(from, to), to));
    }

    /** The tree of that size, to grow on without tiles. */
    public GrowingTree growing(long size) {
        Branch whole = whole(size);
        Map<Tile, byte[]> tiles = read(tiles(List.of(whole), size));
        GrowingTree tree = new GrowingTree(size);
        for (Subtree subtree : whole.subtrees()) {
            tree.place(subtree.height(), subtree.root(hash, tiles.get(subtree.tile(size))));
        }
        return tree;
    }

    /**
     * What is to be kept when leaves are added.
     *
     * @param size before
     * @param leafHashes the new leaves' hashes, one after the other
     * @return the hashes of each tile that is new or wider, the lowest level first
     */
    public Map<Tile, byte[]> grow(long size, byte[] leafHashes) {
        if (leafHashes.length % TreeHash.LENGTH != 0) {
            throw Flaw.HASH_LENGTH.because("%d bytes of hashes", leafHashes.length);
        }
        Map<Tile, byte[]> edge = read(new LinkedHashSet<>(Tile.edge(whole(size).end())));
        Map<Tile, byte[]> grown = new LinkedHashMap<>();
        byte[] added = leafHashes;
        for (int level = 0; added.length > 0; level++) {
            long hashes = Tile.hashes(size, level);
            int kept = (int) (hashes % Tile.FULL);
            byte[] row = kept == 0 ? added : joined(edge.get(new Tile(level, hashes / Tile.FULL, kept)), kept, added);
            added = cut(row, level, hashes / Tile.FULL, grown);
        }
        return grown;
    }

    /** Cuts a level's hashes into tiles, and gives those of the level above: the roots over the full ones. */
    private byte[] cut(byte[] row, int level, long first, Map<Tile, byte[]> tiles) {
        int bytes = Tile.FULL * TreeHash.LENGTH;
        byte[] above = new byte[row.length / bytes * TreeHash.LENGTH];
        for (int i = 0; i * bytes < row.length; i++) {
            byte[] tile = Arrays.copyOfRange(row, i * bytes, Math.min(row.length, (i + 1) * bytes));
            tiles.put(new Tile(level, first + i, tile.length / TreeHash.LENGTH), tile);
            if (tile.length == bytes) {
                System.arraycopy(hash.full(tile, 0, Tile.FULL), 0, above, i * TreeHash.LENGTH, TreeHash.LENGTH);
            }
        }
        return above;
    }

    private List<byte[]> hashes(List<Branch> branches, long size) {
        Map<Tile, byte[]> tiles = read(tiles(branches, size));
        List<byte[]> hashes = new ArrayList<>();
        for (Branch branch : branches) {
            List<Subtree> subtrees = branch.subtrees();
            byte[] led = null;
            for (int i = subtrees.size() - 1; i >= 0; i--) {
                Subtree subtree = subtrees.get(i);
                byte[] root = subtree.root(hash, tiles.get(subtree.tile(size)));
                led = led == null ? root : hash.node(root, led);
            }
            hashes.add(led);
        }
        return hashes;
    }

    private Map<Tile, byte[]> read(Set<Tile> tiles) {
        Map<Tile, byte[]> read = tiles.isEmpty() ? Map.of() : source.read(tiles);
        for (Tile tile : tiles) {
            byte[] hashes = read.get(tile);
            if (hashes == null) {
                throw Flaw.TILE_MISSING.because("%s", tile);
            }
            if (hashes.length % TreeHash.LENGTH != 0 || hashes.length < tile.width() * TreeHash.LENGTH) {
                throw Flaw.TILE_LENGTH.because("%s has %d bytes", tile, hashes.length);
            }
        }
        return read;
    }

    private static Set<Tile> tiles(List<Branch> branches, long size) {
        Set<Tile> tiles = new LinkedHashSet<>();
        for (Branch branch : branches) {
            branch.subtrees().forEach(subtree -> tiles.add(subtree.tile(size)));
        }
        return tiles;
    }

    private static Branch whole(long size) {
        if (size < 0) {
            throw Flaw.NO_SUCH_TREE.because("size %d", size);
        }
        return new Branch(0, size);
    }

    private static List<Branch> beside(long index, long size) {
        if (index < 0 || index >= size) {
            throw Flaw.NO_SUCH_LEAF.because("leaf %d of %d", index, size);
        }
        return Branch.beside(index, size);
    }

    private static List<Branch> between(long from, long to) {
        ConsistencyProof.checkSizes(from, to);
        return Branch.between(from, to);
    }

    private static byte[] joined(byte[] tile, int kept, byte[] added) {
        byte[] joined = Arrays.copyOf(tile, kept * TreeHash.LENGTH + added.length);
        System.arraycopy(added, 0, joined, kept * TreeHash.LENGTH, added.length);
        return joined;
    }
}

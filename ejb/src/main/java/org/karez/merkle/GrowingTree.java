package org.karez.merkle;

/**
 * A tree that takes leaf after leaf and knows its root at any moment. It keeps the roots of its full subtrees only, one for each bit of
 * its size, so that its memory does not grow with it.
 *
 * <p>Not for several threads at once. Adding a leaf leaves no garbage.
 */
public final class GrowingTree {

    private static final int HEIGHTS = 63;

    private final TreeHash hash = new TreeHash();
    /** At each height the root of the full subtree that the size has a bit for; the rest is what was there before. */
    private final byte[] subtrees = new byte[HEIGHTS * TreeHash.LENGTH];

    private final byte[] carried = new byte[TreeHash.LENGTH];
    private long size;

    /** A tree without leaves. */
    public GrowingTree() {
        this(0);
    }

    /** A tree of that size, whose full subtrees come by {@link #place}. */
    GrowingTree(long size) {
        this.size = size;
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** Adds an entry as the next leaf. */
    public void addEntry(byte[] entry) {
        hash.leaf(entry, carried);
        carry();
    }

    /** Adds the next leaf by its hash. */
    public void add(byte[] leafHash) {
        TreeHash.check(leafHash);
        System.arraycopy(leafHash, 0, carried, 0, TreeHash.LENGTH);
        carry();
    }

    /** Adds the next leaves by their hashes, which lie one after the other as in a tile. */
    public void addAll(byte[] leafHashes) {
        if (leafHashes.length % TreeHash.LENGTH != 0) {
            throw Flaw.HASH_LENGTH.because("%d bytes of hashes", leafHashes.length);
        }
        for (int at = 0; at < leafHashes.length; at += TreeHash.LENGTH) {
            add(leafHashes, at);
        }
    }

    /** The root of the leaves so far. */
    public byte[] root() {
        if (size == 0) {
            return hash.empty();
        }
        int height = Long.numberOfTrailingZeros(size);
        byte[] root = new byte[TreeHash.LENGTH];
        System.arraycopy(subtrees, height * TreeHash.LENGTH, root, 0, TreeHash.LENGTH);
        for (height++; size >>> height != 0; height++) {
            if (isFull(height)) {
                hash.node(subtrees, height * TreeHash.LENGTH, root, 0, root, 0);
            }
        }
        return root;
    }

    /** The root with leaves of another tree behind those so far; they must be fewer than the smallest full subtree has, or as many. */
    byte[] rootWith(byte[] right) {
        byte[] root = right.clone();
        for (int height = 0; size >>> height != 0; height++) {
            if (isFull(height)) {
                hash.node(subtrees, height * TreeHash.LENGTH, root, 0, root, 0);
            }
        }
        return root;
    }

    /** Adds the next leaf by its hash among others. */
    void add(byte[] leafHashes, int at) {
        System.arraycopy(leafHashes, at, carried, 0, TreeHash.LENGTH);
        carry();
    }

    /** Adds a full subtree by its root, where one of that height begins. */
    void addFull(int height, byte[] subtree) {
        System.arraycopy(subtree, 0, carried, 0, TreeHash.LENGTH);
        carry(height);
    }

    void place(int height, byte[] subtree) {
        System.arraycopy(subtree, 0, subtrees, height * TreeHash.LENGTH, TreeHash.LENGTH);
    }

    private void carry() {
        carry(0);
    }

    private void carry(int from) {
        int height = from;
        for (; isFull(height); height++) {
            hash.node(subtrees, height * TreeHash.LENGTH, carried, 0, carried, 0);
        }
        place(height, carried);
        size += 1L << from;
    }

    private boolean isFull(int height) {
        return (size >>> height & 1) == 1;
    }
}

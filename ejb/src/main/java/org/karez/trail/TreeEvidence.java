package org.karez.trail;

import java.time.Instant;
import java.util.Iterator;
import org.karez.merkle.Tile;

/** The tree and what was signed of it, as storage holds them. Each list is read once, in its order. */
public interface TreeEvidence {

    /**
     * A tile of leaves.
     *
     * @param number its place
     * @param hashes the leaves'
     * @param entries the number of arrival of each one's entry, eight bytes each
     */
    record Leaves(long number, byte[] hashes, byte[] entries) {}

    /**
     * What was signed.
     *
     * @param size leaves of its tree, as it is kept under
     * @param root of its tree, as it is kept beside the note; null where only the note is kept
     * @param note with the log's signature
     * @param at when
     */
    record Signed(long size, byte[] root, String note, Instant at) {}

    /**
     * A witness's signature.
     *
     * @param size leaves of the tree
     * @param note of the checkpoint
     * @param line the signature
     * @param witness what the witness is called
     * @param key his public key
     * @param at when
     */
    record Witnessed(long size, String note, String line, String witness, String key, Instant at) {}

    /** The tiles of leaves, the first ones first. */
    Iterator<Leaves> leaves();

    /** Whether the tiles above the leaves are kept too: where they are not, they follow from the leaves, and there is nothing to be held against it. */
    default boolean keepsAbove() {
        return true;
    }

    /** The hashes of a tile above the leaves, as many as there are now; null without it. */
    byte[] above(Tile tile);

    /** The checkpoints, the smallest tree first. */
    Iterator<Signed> signed();

    /** The cosignatures, the smallest tree first. */
    Iterator<Witnessed> witnessed();
}

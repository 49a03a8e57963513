package org.karez.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.TreeMap;
import org.karez.merkle.Tile;
import org.karez.merkle.TreeHash;

/**
 * Where each entry's leaf is, and its hash, found by the entry's number of arrival however the entries come. The leaves of a large tree
 * lie in a file that goes when this closes, so that the memory does not grow with the trail.
 */
final class LeafRegister implements AutoCloseable {

    /** Takes a leaf whose entry never came. */
    @FunctionalInterface
    interface Left {
        /** One leaf. */
        void leaf(long place, long arrival);
    }

    private static final int SLOT = Long.BYTES + TreeHash.LENGTH;
    private static final int SLOTS = 1 << 15;

    /** So many pieces are kept in memory, of 1.3 MB each. */
    private static final int IN_MEMORY = 8;

    /** Places are counted from one in here, and become negative once the entry has come. */
    private final TreeMap<Long, ByteBuffer> pieces = new TreeMap<>();

    private FileChannel file;
    private long known = -1;
    private ByteBuffer piece;

    /** Notes a leaf, unless there is one of that entry already; tells whether it did. */
    boolean put(long place, long arrival, byte[] hashes, int at) {
        int slot = slot(arrival, true);
        if (piece.getLong(slot) != 0) {
            return false;
        }
        piece.putLong(slot, place + 1);
        piece.put(slot + Long.BYTES, hashes, at, TreeHash.LENGTH);
        return true;
    }

    /** Notes all leaves of a tile. */
    void put(TreeEvidence.Leaves tile) {
        ByteBuffer entries = ByteBuffer.wrap(tile.entries());
        for (int i = 0; entries.hasRemaining(); i++) {
            put(tile.number() * Tile.FULL + i, entries.getLong(), tile.hashes(), i * TreeHash.LENGTH);
        }
    }

    /** The place of an entry's leaf, whose entry has come herewith; a negative number when it has none. The hash is copied. */
    long take(long arrival, byte[] hash) {
        int slot = slot(arrival, false);
        long place = slot < 0 ? 0 : piece.getLong(slot);
        if (place == 0) {
            return -1;
        }
        piece.putLong(slot, -Math.abs(place));
        piece.get(slot + Long.BYTES, hash);
        return Math.abs(place) - 1;
    }

    /** Tells the leaves whose entries did not come, in the order of the numbers of arrival. */
    void left(Left left) {
        pieces.forEach((number, slots) -> {
            for (int i = 0; i < SLOTS; i++) {
                long place = slots.getLong(i * SLOT);
                if (place > 0) {
                    left.leaf(place - 1, number * SLOTS + i);
                }
            }
        });
    }

    private int slot(long arrival, boolean make) {
        long number = Math.floorDiv(arrival, (long) SLOTS);
        if (number != known || piece == null) {
            known = number;
            piece = make ? pieces.computeIfAbsent(number, n -> made()) : pieces.get(number);
        }
        return piece == null ? -1 : (int) Math.floorMod(arrival, (long) SLOTS) * SLOT;
    }

    private ByteBuffer made() {
        if (pieces.size() < IN_MEMORY) {
            return ByteBuffer.allocate(SLOTS * SLOT);
        }
        try {
            if (file == null) {
                Path path = Files.createTempFile("karez-leaves-", null);
                file = FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            }
            return file.map(MapMode.READ_WRITE, file.size(), (long) SLOTS * SLOT);
        } catch (IOException e) {
            throw new UncheckedIOException("no room for the leaves of the tree", e);
        }
    }

    @Override
    public void close() {
        pieces.clear();
        piece = null;
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the leaves of the tree are not given up", e);
        }
    }
}

package org.karez.trail;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.karez.merkle.Tile;
import org.karez.merkle.TileSource;
import org.karez.merkle.TiledTree;
import org.karez.merkle.TreeHash;

/** The tree over the trail as the database keeps it, for the length of one transaction. */
final class StoredTree implements TileSource {

    private final Connection connection;

    StoredTree(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes a lock that one transaction at a time has, and keeps it until the transaction ends.
     *
     * @return whether nobody else has it
     */
    boolean lock(int what) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("a lock that ends with its statement locks nothing");
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_try_advisory_xact_lock(hashtext('karez.trail'), ?)")) {
            statement.setInt(1, what);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** How many leaves it has. */
    long size() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT size FROM trail_tree");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Its root at a size that it has or had. */
    byte[] root(long size) {
        return new TiledTree(this).root(size);
    }

    /**
     * Takes committed entries in, at most that many. To be asked under the lock, before anything else in the transaction.
     *
     * @return how many
     */
    int grow(int most) throws SQLException {
        run("SELECT trail_close_gaps()");
        long[] entries = new long[most];
        byte[] leaves = new byte[most * TreeHash.LENGTH];
        int count = 0;
        try (PreparedStatement statement = connection.prepareStatement("SELECT id, leaf FROM trail_leaves(?)")) {
            statement.setInt(1, most);
            try (ResultSet rows = statement.executeQuery()) {
                for (; rows.next(); count++) {
                    entries[count] = rows.getLong(1);
                    System.arraycopy(rows.getBytes(2), 0, leaves, count * TreeHash.LENGTH, TreeHash.LENGTH);
                }
            }
        }
        if (count > 0) {
            append(size(), Arrays.copyOf(entries, count), Arrays.copyOf(leaves, count * TreeHash.LENGTH));
        }
        return count;
    }

    /** After a start the numbers of transactions may be those of another server. */
    void doubtGaps() throws SQLException {
        run("SELECT trail_doubt_gaps()");
    }

    @Override
    public Map<Tile, byte[]> read(Set<Tile> tiles) {
        Map<String, byte[]> kept = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT t.level, t.number, t.hashes
                  FROM unnest(?, ?) AS asked (level, number) JOIN trail_tile t ON t.level = asked.level AND t.number = asked.number""")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "int2",
                            tiles.stream().map(tile -> (short) tile.level()).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", tiles.stream().map(Tile::index).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    kept.put(rows.getInt(1) + "/" + rows.getLong(2), rows.getBytes(3));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tree cannot be read", e);
        }
        Map<Tile, byte[]> read = new HashMap<>();
        for (Tile tile : tiles) {
            byte[] hashes = kept.get(tile.level() + "/" + tile.index());
            if (hashes != null) {
                read.put(tile, hashes);
            }
        }
        return read;
    }

    private void append(long size, long[] entries, byte[] leaves) throws SQLException {
        Map<Tile, byte[]> grown = new TiledTree(this).grow(size, leaves);
        long first = size / Tile.FULL * Tile.FULL;
        long[] begun = size == first ? new long[0] : entries(first);
        if (begun.length != size - first) {
            throw new IllegalStateException(
                    "the last tile names %d entries of %d".formatted(begun.length, size - first));
        }
        long[] numbers =
                LongStream.concat(Arrays.stream(begun), Arrays.stream(entries)).toArray();
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO trail_tile (level, number, hashes, entries, lowest, highest) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (level, number) DO UPDATE
                   SET hashes = excluded.hashes, entries = excluded.entries, lowest = excluded.lowest, highest = excluded.highest""")) {
            for (Map.Entry<Tile, byte[]> tile : grown.entrySet()) {
                place(statement, tile.getKey(), tile.getValue(), numbers, first);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT trail_advance(?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "int8", Arrays.stream(entries).boxed().toArray()));
            statement.execute();
        }
    }

    /** @param numbers of the entries from the leaf {@code first} on */
    private static void place(PreparedStatement statement, Tile tile, byte[] hashes, long[] numbers, long first)
            throws SQLException {
        statement.setInt(1, tile.level());
        statement.setLong(2, tile.index());
        statement.setBytes(3, hashes);
        if (tile.level() > 0) {
            statement.setNull(4, Types.VARBINARY);
            statement.setNull(5, Types.BIGINT);
            statement.setNull(6, Types.BIGINT);
            return;
        }
        int from = (int) (tile.index() * Tile.FULL - first);
        ByteBuffer entries = ByteBuffer.allocate(tile.width() * Long.BYTES);
        LongSummaryStatistics range = new LongSummaryStatistics();
        for (int i = from; i < from + tile.width(); i++) {
            entries.putLong(numbers[i]);
            range.accept(numbers[i]);
        }
        statement.setBytes(4, entries.array());
        statement.setLong(5, range.getMin());
        statement.setLong(6, range.getMax());
    }

    /** The numbers of the entries of the tile that begins at that leaf; none when it has not begun. */
    private long[] entries(long first) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT entries FROM trail_tile WHERE level = 0 AND number = ?")) {
            statement.setLong(1, first / Tile.FULL);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return new long[0];
                }
                ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(1));
                long[] entries = new long[bytes.remaining() / Long.BYTES];
                bytes.asLongBuffer().get(entries);
                return entries;
            }
        }
    }

    private void run(String statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }
}

package org.karez.trail;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.karez.merkle.Tile;
import org.karez.shared.SubjectKind;

/**
 * The tree and what was signed of it, as the database has them, for the length of one transaction. First it learns how far the tree is: tiles
 * only grow, and what is in them was committed before, so that whatever is written meanwhile raises no false alarm.
 */
public final class StoredEvidence implements TreeEvidence, AutoCloseable {

    private static final int FETCH_TILES = 50;
    private static final int FETCH_NOTES = 500;

    private final Connection connection;
    private final StoredTree tree;
    private final Signed beside;
    private final long proven;
    private final Runnable step;
    private final TreeHorizon horizon;
    private final Deque<Rows<?>> open = new ArrayDeque<>();

    /**
     * Looks how far the tree is.
     *
     * @param beside what the file beside the log's key says was signed last, read before; null when it says nothing
     * @param proven size of a tree of which all that was signed was verified just before: while its checkpoint stands, those of
     *     smaller trees are left out, and their cosignatures; 0 leaves nothing out
     * @param step is run with every row that is read; may throw to stop
     */
    public StoredEvidence(Connection connection, Signed beside, long proven, Runnable step) throws SQLException {
        this.connection = connection;
        this.tree = new StoredTree(connection);
        this.beside = beside;
        this.step = step;
        try (PreparedStatement statement = connection.prepareStatement("""
                        SELECT size, highest, (SELECT COALESCE(array_agg(entry), '{}') FROM trail_gap),
                               (SELECT COALESCE(max(size), 0) FROM trail_checkpoint),
                               COALESCE((SELECT size FROM trail_checkpoint WHERE size = ?), 0) FROM trail_tree""")) {
            statement.setLong(1, proven);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Array gaps = row.getArray(3);
                horizon = new TreeHorizon(
                        row.getLong(1), row.getLong(2), Set.of((Long[]) gaps.getArray()), row.getLong(4));
                this.proven = row.getLong(5);
            }
        }
    }

    /** How far the tree is. */
    public TreeHorizon horizon() {
        return horizon;
    }

    @Override
    public Iterator<Leaves> leaves() {
        return rows(
                FETCH_TILES,
                "SELECT number, hashes, entries FROM trail_tile WHERE level = 0 AND number * ? < ? ORDER BY number",
                row -> new Leaves(row.getLong(1), row.getBytes(2), row.getBytes(3)),
                Tile.FULL,
                horizon.size());
    }

    /** The tiles that have the leaves of a subject's entries. */
    Iterator<Leaves> leavesOf(UUID authority, SubjectKind kind, UUID subject) {
        return rows(
                FETCH_TILES,
                """
                SELECT number, hashes, entries FROM trail_tile
                 WHERE level = 0 AND number IN (SELECT t.number FROM trail_entry e
                         JOIN trail_tile t ON t.level = 0 AND int8range(t.lowest, t.highest, '[]') @> e.id
                        WHERE e.owner_authority_id = ? AND e.subject_kind = ? AND e.subject_id = ?)""",
                row -> new Leaves(row.getLong(1), row.getBytes(2), row.getBytes(3)),
                authority,
                kind.name(),
                subject);
    }

    @Override
    public byte[] above(Tile tile) {
        return tree.read(Set.of(tile)).get(tile);
    }

    @Override
    public Iterator<Signed> signed() {
        Iterator<Signed> kept = rows(
                FETCH_NOTES,
                "SELECT size, root, note, signed_at FROM trail_checkpoint WHERE size BETWEEN ? AND greatest(?, ?) ORDER BY size",
                row -> new Signed(row.getLong(1), row.getBytes(2), row.getString(3), instant(row, 4)),
                proven,
                horizon.size(),
                horizon.signed());
        return beside == null ? kept : new Joined(kept, beside);
    }

    @Override
    public Iterator<Witnessed> witnessed() {
        return rows(
                FETCH_NOTES,
                """
                SELECT c.size, k.note, c.line, w.name, w.key, c.at
                  FROM trail_cosignature c JOIN trail_checkpoint k ON k.size = c.size JOIN trail_witness w ON w.id = c.witness_id
                 WHERE c.size >= ?
                 ORDER BY c.size, c.witness_id""",
                row -> new Witnessed(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        instant(row, 6)),
                proven);
    }

    private <T> Iterator<T> rows(int fetch, String query, Rows.Reader<T> reader, Object... values) {
        try {
            Rows.Reader<T> heard = row -> {
                step.run();
                return reader.read(row);
            };
            Rows<T> rows = new Rows<>(connection, fetch, query, heard, values);
            open.push(rows);
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the tree cannot be read", e);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public void close() throws SQLException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    /** The kept checkpoints, and the one beside the key at its place. */
    private static final class Joined implements Iterator<Signed> {

        private final Iterator<Signed> kept;
        private Signed beside;
        private Signed next;

        Joined(Iterator<Signed> kept, Signed beside) {
            this.kept = kept;
            this.beside = beside;
            this.next = kept.hasNext() ? kept.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null || beside != null;
        }

        @Override
        public Signed next() {
            Signed given;
            if (beside != null && (next == null || beside.size() <= next.size())) {
                given = beside;
                beside = null;
            } else {
                given = next;
                next = kept.hasNext() ? kept.next() : null;
            }
            if (given == null) {
                throw new NoSuchElementException();
            }
            return given;
        }
    }
}

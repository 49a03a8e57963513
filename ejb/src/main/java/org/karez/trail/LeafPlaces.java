package org.karez.trail;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.karez.merkle.Tile;
import org.karez.shared.SubjectKind;

/** Where in the tree the entries of an authority are, for the length of one transaction. */
final class LeafPlaces {

    /** The place of an entry that the tree does not have yet. */
    static final long NOWHERE = Long.MAX_VALUE;

    private final Connection connection;
    private final UUID authority;

    LeafPlaces(Connection connection, UUID authority) {
        this.connection = connection;
        this.authority = authority;
    }

    /** The place of an entry by its identifier. */
    long of(long entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT number, entries FROM trail_tile WHERE level = 0 AND int8range(lowest, highest, '[]') @> ?""")) {
            statement.setLong(1, entry);
            try (ResultSet rows = statement.executeQuery()) {
                // A late entry stretches the range of its tile over the tiles before: more than one may be asked.
                while (rows.next()) {
                    ByteBuffer entries = ByteBuffer.wrap(rows.getBytes(2));
                    for (int i = 0; entries.hasRemaining(); i++) {
                        if (entries.getLong() == entry) {
                            return rows.getLong(1) * Tile.FULL + i;
                        }
                    }
                }
            }
        }
        return NOWHERE;
    }

    /**
     * How many entries of a chain, from the first on, are among the first leaves. Those of a chain are in the tree in their order, so that the last
     * one can be searched for by halves.
     */
    int among(SubjectKind kind, UUID subject, long leaves) throws SQLException {
        int within = 0;
        int beyond = last(kind, subject) + 1;
        while (beyond - within > 1) {
            int tried = (within + beyond) >>> 1;
            if (place(kind, subject, tried) < leaves) {
                within = tried;
            } else {
                beyond = tried;
            }
        }
        return within;
    }

    private int last(SubjectKind kind, UUID subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT COALESCE(max(number), 0) FROM trail_entry
                 WHERE subject_kind = ? AND subject_id = ? AND owner_authority_id = ?""")) {
            statement.setString(1, kind.name());
            statement.setObject(2, subject);
            statement.setObject(3, authority);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** The place of an entry by its number in its chain. */
    long place(SubjectKind kind, UUID subject, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT id FROM trail_entry
                 WHERE subject_kind = ? AND subject_id = ? AND owner_authority_id = ? AND number = ?""")) {
            statement.setString(1, kind.name());
            statement.setObject(2, subject);
            statement.setObject(3, authority);
            statement.setInt(4, number);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? of(row.getLong(1)) : NOWHERE;
            }
        }
    }
}

package org.karez.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.karez.merkle.Note;

/**
 * A checkpoint that a proof leads to.
 *
 * @param note with the cosignatures that there are
 * @param key the public key that signed it
 * @param successions how the log's earlier keys handed over to that one, the oldest first
 * @param witnesses the public keys of those who cosigned
 */
record ProofStatement(Note note, String key, List<String> successions, List<String> witnesses) {

    /** Among so many of the latest cosignatures the best witnessed checkpoint is looked for. */
    private static final int LATEST = 10_000;

    /**
     * The checkpoint that most witnesses stand behind, of those that cover so many leaves; the latest one of several.
     *
     * @return empty when none covers them
     */
    static Optional<ProofStatement> covering(Connection connection, long leaves) throws SQLException {
        Optional<StoredCheckpoints.Published> published = published(connection, leaves);
        if (published.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder note = new StringBuilder(published.get().note());
        List<String> witnesses = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT w.key, c.line FROM trail_cosignature c JOIN trail_witness w ON w.id = c.witness_id
                 WHERE c.size = ? ORDER BY w.key""")) {
            statement.setLong(1, published.get().size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    witnesses.add(rows.getString(1));
                    note.append(rows.getString(2)).append('\n');
                }
            }
        }
        return Optional.of(new ProofStatement(Note.parse(note.toString()), key(connection), List.of(), witnesses));
    }

    private static Optional<StoredCheckpoints.Published> published(Connection connection, long leaves)
            throws SQLException {
        StoredCheckpoints checkpoints = new StoredCheckpoints(connection);
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT size FROM (SELECT size FROM trail_cosignature WHERE size >= ? ORDER BY size DESC LIMIT ?) s
                 GROUP BY size ORDER BY count(*) DESC, size DESC LIMIT 1""")) {
            statement.setLong(1, leaves);
            statement.setInt(2, LATEST);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    return checkpoints.of(row.getLong(1));
                }
            }
        }
        return checkpoints.latest().filter(latest -> latest.size() >= leaves);
    }

    private static String key(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT key FROM trail_signer");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}

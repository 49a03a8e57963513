package org.karez.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.karez.merkle.LogKeys;
import org.karez.merkle.NotProven;
import org.karez.merkle.Note;
import org.karez.merkle.VerifierKey;

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
     * The checkpoint that most witnesses stand behind, of those that cover so many leaves and are signed by the key that signed last; the
     * latest one of several. Whoever knows any of the log's keys can check it: the earlier ones handed over to that one.
     *
     * @return empty when none covers them
     */
    static Optional<ProofStatement> covering(Connection connection, long leaves) throws SQLException {
        StoredCheckpoints checkpoints = new StoredCheckpoints(connection);
        StoredSuccessions successions = new StoredSuccessions(connection);
        Optional<StoredCheckpoints.Published> latest = checkpoints.latest().filter(last -> last.size() >= leaves);
        Optional<VerifierKey> signer = successions.signer();
        if (latest.isEmpty() || signer.isEmpty()) {
            return Optional.empty();
        }
        LogKeys keys = signers(latest.get(), successions.through(signer.get()));
        long from = keys.successions().isEmpty()
                ? leaves
                : Math.max(leaves, checkpoints.firstOf(keys.last(), latest.get()));
        StoredCheckpoints.Published published =
                bestWitnessed(connection, checkpoints, from).orElse(latest.get());
        StringBuilder note = new StringBuilder(published.note());
        List<String> witnesses = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT w.key, c.line FROM trail_cosignature c JOIN trail_witness w ON w.id = c.witness_id
                 WHERE c.size = ? ORDER BY w.key""")) {
            statement.setLong(1, published.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    witnesses.add(rows.getString(1));
                    note.append(rows.getString(2)).append('\n');
                }
            }
        }
        List<String> before =
                keys.successions().stream().map(each -> each.note().format()).toList();
        return Optional.of(
                new ProofStatement(Note.parse(note.toString()), keys.last().text(), before, witnesses));
    }

    /** The keys up to the one that signed. What none of them signed proves nothing, whichever is named. */
    private static LogKeys signers(StoredCheckpoints.Published published, LogKeys keys) {
        try {
            return keys.until(keys.keys().get(keys.signer(Note.parse(published.note()))));
        } catch (NotProven e) {
            return keys;
        }
    }

    private static Optional<StoredCheckpoints.Published> bestWitnessed(
            Connection connection, StoredCheckpoints checkpoints, long from) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT size FROM (SELECT size FROM trail_cosignature WHERE size >= ? ORDER BY size DESC LIMIT ?) s
                 GROUP BY size ORDER BY count(*) DESC, size DESC LIMIT 1""")) {
            statement.setLong(1, from);
            statement.setInt(2, LATEST);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? checkpoints.of(row.getLong(1)) : Optional.empty();
            }
        }
    }
}

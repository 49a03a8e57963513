package org.karez.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.NotProven;
import org.karez.merkle.Note;
import org.karez.merkle.VerifierKey;

/** The published checkpoints, and how signing stands, as the database keeps them, for the length of one transaction. */
final class StoredCheckpoints {

    /**
     * A checkpoint that was published.
     *
     * @param size of its tree
     * @param note with the log's signature
     * @param signedAt when it was last confirmed
     */
    record Published(long size, String note, Instant signedAt) {

        boolean isSignedBy(VerifierKey key) {
            try {
                return !Note.parse(note).verify(List.of(key)).isEmpty();
            } catch (NotProven e) {
                return false;
            }
        }
    }

    private final Connection connection;

    StoredCheckpoints(Connection connection) {
        this.connection = connection;
    }

    /** The one of the largest tree. */
    Optional<Published> latest() throws SQLException {
        return find("SELECT size, note, signed_at FROM trail_checkpoint ORDER BY size DESC LIMIT 1", null);
    }

    Optional<Published> of(long size) throws SQLException {
        return find("SELECT size, note, signed_at FROM trail_checkpoint WHERE size = ?", size);
    }

    /**
     * The size of the first checkpoint that a key signed: found by halves, because each key signs larger trees than those before it.
     *
     * @param latest the last one, which this key signed
     */
    long firstOf(VerifierKey key, Published latest) throws SQLException {
        long first = latest.size();
        long others = 0;
        long open = first - 1;
        while (others < open) {
            long middle = others + (open - others) / 2;
            Published next = find(
                            "SELECT size, note, signed_at FROM trail_checkpoint WHERE size > ? ORDER BY size LIMIT 1",
                            middle)
                    .orElse(latest);
            if (next.isSignedBy(key)) {
                first = next.size();
                open = middle;
            } else {
                others = next.size();
            }
        }
        return first;
    }

    void publish(Checkpoint checkpoint, Note note, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO trail_checkpoint (size, root, signed_at, note) VALUES (?, ?, ?, ?)")) {
            statement.setLong(1, checkpoint.size());
            statement.setBytes(2, checkpoint.root());
            statement.setObject(3, at.atOffset(ZoneOffset.UTC));
            statement.setString(4, note.format());
            statement.execute();
        }
    }

    /** The tree is still that one. */
    void confirm(long size, Instant at) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE trail_checkpoint SET signed_at = ? WHERE size = ?")) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setLong(2, size);
            statement.execute();
        }
    }

    /**
     * Keeps how signing stands.
     *
     * @param key the public key; null leaves the one that was known
     * @return whether that is new
     */
    boolean say(SignerState state, String detail, String key, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                UPDATE trail_signer SET state = ?, detail = ?, key = COALESCE(?, key), since = ?
                 WHERE (state, detail, key) IS DISTINCT FROM (?, ?, COALESCE(?, key))""")) {
            statement.setString(1, state.name());
            statement.setString(2, detail);
            statement.setString(3, key);
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            statement.setString(5, state.name());
            statement.setString(6, detail);
            statement.setString(7, key);
            return statement.executeUpdate() > 0;
        }
    }

    private Optional<Published> find(String query, Long size) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            if (size != null) {
                statement.setLong(1, size);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Published(
                                row.getLong(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        }
    }
}

package org.karez.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Witnesses and their signatures, as the database tells whoever is no officer, for the length of one transaction. */
final class StoredWitnesses {

    /**
     * A witness who is known by his token.
     *
     * @param key his public key
     */
    record Known(UUID id, String key) {}

    private final Connection connection;

    StoredWitnesses(Connection connection) {
        this.connection = connection;
    }

    Optional<Known> find(byte[] tokenHash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT id, key FROM trail_witness_of(?)")) {
            statement.setBytes(1, tokenHash);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Known(row.getObject(1, UUID.class), row.getString(2)))
                        : Optional.empty();
            }
        }
    }

    /** The signatures under a checkpoint, the earliest first. */
    List<Cosigned> cosignatures(long size) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT participant, name, size, line, at FROM trail_cosignatures(?)")) {
            statement.setLong(1, size);
            return cosigned(statement);
        }
    }

    /** The last signature of each witness that is not revoked, as far as the acting officer may see them; the largest tree first. */
    List<Cosigned> standing() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT p.code, w.name, c.size, c.line, c.at
                  FROM trail_witness w JOIN participant p ON p.id = w.participant_id
                  JOIN LATERAL (SELECT * FROM trail_cosignature c WHERE c.witness_id = w.id ORDER BY c.size DESC LIMIT 1) c ON true
                 WHERE w.revoked_at IS NULL ORDER BY c.size DESC, w.registered_at""")) {
            return cosigned(statement);
        }
    }

    private static List<Cosigned> cosigned(PreparedStatement statement) throws SQLException {
        List<Cosigned> cosigned = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                cosigned.add(new Cosigned(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()));
            }
        }
        return cosigned;
    }

    /** Keeps a signature; a second one of the same witness under the same checkpoint says nothing more. */
    void keep(long size, UUID witness, String line, OffsetDateTime at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO trail_cosignature (size, witness_id, line, at) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING""")) {
            statement.setLong(1, size);
            statement.setObject(2, witness);
            statement.setString(3, line);
            statement.setObject(4, at);
            statement.execute();
        }
    }
}

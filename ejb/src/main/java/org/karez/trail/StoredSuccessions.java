package org.karez.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.karez.merkle.LogKeys;
import org.karez.merkle.NotProven;
import org.karez.merkle.Succession;
import org.karez.merkle.VerifierKey;

/** The registered successions of the log's key, as the database keeps them, for the length of one transaction. */
public final class StoredSuccessions {

    /**
     * What is kept of one.
     *
     * @param id of its row
     * @param oldKey as it is kept beside the note
     * @param newKey as it is kept beside the note
     * @param note with both signatures
     * @param at when it was registered
     */
    record Kept(String id, String oldKey, String newKey, String note, Instant at) {

        /** @throws NotProven when the note is not what both keys signed */
        Succession read() {
            return Succession.parse(note);
        }

        boolean tells(Succession succession) {
            return oldKey.equals(succession.from().text())
                    && newKey.equals(succession.to().text());
        }
    }

    private final Connection connection;

    public StoredSuccessions(Connection connection) {
        this.connection = connection;
    }

    /** All of them, whatever they are, the earliest first. */
    List<Kept> all() throws SQLException {
        List<Kept> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT id, old_key, new_key, note, registered_at FROM trail_succession ORDER BY registered_at, id");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(new Kept(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getObject(5, OffsetDateTime.class).toInstant()));
            }
        }
        return all;
    }

    /** Those that are what both keys signed; a verification names the others. */
    public List<Succession> valid() throws SQLException {
        return all().stream()
                .map(StoredSuccessions::valid)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Succession valid(Kept kept) {
        try {
            Succession succession = kept.read();
            return kept.tells(succession) ? succession : null;
        } catch (NotProven e) {
            return null;
        }
    }

    /** The log's keys, through one that is known. */
    LogKeys through(VerifierKey known) throws SQLException {
        return LogKeys.through(known, valid());
    }

    /**
     * The leaf of the entry that tells of a key's succession.
     *
     * @return empty as long as the tree has none
     */
    Optional<Long> leaf(VerifierKey old) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT trail_succession_leaf(?)")) {
            statement.setString(1, old.text());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getObject(1, Long.class)) : Optional.empty();
            }
        }
    }

    /**
     * The note by which a key hands over.
     *
     * @param id the identifier of that key, in eight hexadecimal digits
     */
    Optional<String> note(String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT note FROM trail_succession WHERE split_part(old_key, '+', 2) = ? ORDER BY registered_at LIMIT 1")) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Whether checkpoints are signed, as the server that signs said last. */
    boolean isSigning() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT state FROM trail_signer");
                ResultSet row = statement.executeQuery()) {
            return row.next() && SignerState.valueOf(row.getString(1)) == SignerState.SIGNING;
        }
    }

    /** The log's key, as the server that signs said last; empty when none did, or what it said is none. */
    public Optional<VerifierKey> signer() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT key FROM trail_signer");
                ResultSet row = statement.executeQuery()) {
            return row.next() && !row.getString(1).isEmpty()
                    ? Optional.of(VerifierKey.parse(row.getString(1)))
                    : Optional.empty();
        } catch (NotProven e) {
            return Optional.empty();
        }
    }
}

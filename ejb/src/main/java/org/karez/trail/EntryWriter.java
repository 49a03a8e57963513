package org.karez.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;

/** Adds entries to their chains over a connection in whose transaction somebody acts. */
public final class EntryWriter {

    private final Connection connection;

    /** @param connection in a transaction, which knows who acts or is told */
    public EntryWriter(Connection connection) {
        this.connection = connection;
    }

    /** Makes an officer the one who acts until the transaction ends, as only the database's owner can without entering. */
    public EntryWriter actAs(UUID officer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config('karez.officer', ?, true)")) {
            statement.setString(1, officer.toString());
            statement.execute();
        }
        return this;
    }

    /** Adds an entry of who acts to the end of its subject's chain, whatever number and hash it was made with. */
    public void append(EntryBody entry) throws SQLException {
        EntryBody.Pieces pieces = entry.pieces();
        try (PreparedStatement statement = connection.prepareStatement("SELECT trail_append(?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, entry.subject().kind().name());
            statement.setObject(2, entry.subject().id());
            statement.setObject(3, entry.subject().owner());
            statement.setObject(4, entry.at().atOffset(ZoneOffset.UTC));
            statement.setString(5, entry.event());
            statement.setBytes(6, pieces.begin());
            statement.setBytes(7, pieces.middle());
            statement.setBytes(8, pieces.end());
            statement.execute();
        }
    }
}

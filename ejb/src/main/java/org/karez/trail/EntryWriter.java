package org.karez.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** Adds entries to their chains over a connection in whose transaction somebody acts. */
public final class EntryWriter {

    private final Connection connection;

    /** @param connection in a transaction that knows who acts: {@code karez.officer} */
    public EntryWriter(Connection connection) {
        this.connection = connection;
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

package org.karez.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Holds the entries of other authorities against their leaves: an auditor may not see them, so the database hashes them for him. What is left
 * then are leaves without an entry.
 */
final class OtherLeaves {

    /** So many are hashed at a time: between two times the auditor's wish to stop is heard. */
    private static final int MOST = 10_000;

    private final Connection connection;
    private final HashedLeaves leaves;
    private long last = Long.MIN_VALUE;

    OtherLeaves(Connection connection, HashedLeaves leaves) {
        this.connection = connection;
        this.leaves = leaves;
    }

    /** Checks them all, when the auditor's own are checked. */
    void check(VerificationProgress run) throws SQLException {
        int read;
        do {
            read = next();
            run.reach(run.checked() + read);
        } while (read == MOST);
        leaves.end();
    }

    private int next() throws SQLException {
        int read = 0;
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT id, leaf FROM trail_other_leaves(?, ?)")) {
            statement.setLong(1, last);
            statement.setInt(2, MOST);
            try (ResultSet rows = statement.executeQuery()) {
                for (; rows.next(); read++) {
                    last = rows.getLong(1);
                    leaves.check(last, rows.getBytes(2));
                }
            }
        }
        return read;
    }
}

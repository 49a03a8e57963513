package org.karez.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.karez.merkle.TreeHash;

/**
 * Holds the entries of other authorities against their leaves: an auditor may not see them, so the database hashes them for him. What is left
 * then are leaves without an entry.
 */
final class OtherLeaves {

    /** So many are hashed at a time: between two times the auditor's wish to stop is heard. */
    private static final int MOST = 10_000;

    private final Connection connection;
    private final TreeHorizon horizon;
    private final LeafRegister leaves;
    private final Consumer<Finding> findings;
    private final byte[] leaf = new byte[TreeHash.LENGTH];
    private long last = Long.MIN_VALUE;

    OtherLeaves(Connection connection, TreeHorizon horizon, LeafRegister leaves, Consumer<Finding> findings) {
        this.connection = connection;
        this.horizon = horizon;
        this.leaves = leaves;
        this.findings = findings;
    }

    /** Checks them all, when the auditor's own are checked. */
    void check(VerificationProgress run) throws SQLException {
        int read;
        do {
            read = next();
            run.reach(run.checked() + read);
        } while (read == MOST);
        leaves.left(
                (place, arrival) -> report(FindingKind.LEAF_WITHOUT_ENTRY, "leaf:" + place, "entry " + arrival, null));
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
                    check(last, rows.getBytes(2));
                }
            }
        }
        return read;
    }

    private void check(long arrival, byte[] computed) {
        long place = leaves.take(arrival, leaf);
        if (place >= 0 && !Arrays.equals(computed, leaf)) {
            report(FindingKind.LEAF_CHANGED, "leaf:" + place, hex(leaf), hex(computed));
        } else if (place < 0 && horizon.hasPassed(arrival)) {
            report(FindingKind.LEAF_MISSING, "entry:" + arrival, null, null);
        }
    }

    private void report(FindingKind kind, String field, String expected, String found) {
        findings.accept(Finding.ofTree(kind, null, field, expected, found));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

package org.karez.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.karez.merkle.LogKeys;
import org.karez.trail.Finding;
import org.karez.trail.TreeEvidence;

/** Exports one authority's trail out of a test's database, and checks that. */
public final class TransactionExport {

    private TransactionExport() {}

    /** Writes an export. */
    @FunctionalInterface
    private interface Writing {
        void write(Path file, ExportWish wish) throws SQLException, IOException;
    }

    /** What the check of an export finds that has what the transaction sees, altered and not committed as it may be. */
    public static List<Finding> findings(
            Connection connection, UUID authority, LogKeys keys, TreeEvidence.Signed beside) throws SQLException {
        return findings(wish(connection, authority, keys, beside), (file, wish) -> {
            try (ExportWriter writer = new ExportWriter(file)) {
                new Snapshot(connection, ExportedAuthorities.find(connection, wish.authority()), wish, Instant.now())
                        .write(writer, (written, all) -> {});
            }
        });
    }

    /** What the check of an export finds that was made as the operator makes it, by the owner's connection. */
    public static List<Finding> findingsOfCommitted(
            Connection owner, UUID authority, LogKeys keys, TreeEvidence.Signed beside) throws SQLException {
        return findings(
                wish(owner, authority, keys, beside),
                (file, wish) -> TrailExport.write(owner, file, wish, Clock.systemUTC(), (written, all) -> {}));
    }

    private static List<Finding> findings(ExportWish wish, Writing writing) throws SQLException {
        try {
            Path folder = Files.createTempDirectory("karez-export");
            Path file = folder.resolve("export");
            writing.write(file, wish);
            Checked checked = Checked.of(file);
            Files.delete(file);
            Files.delete(folder);
            if (checked.refused() != null) {
                throw checked.refused();
            }
            return checked.findings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExportWish wish(Connection connection, UUID authority, LogKeys keys, TreeEvidence.Signed beside)
            throws SQLException {
        return new ExportWish(code(connection, authority), keys, beside, "test");
    }

    private static String code(Connection connection, UUID authority) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT p.code || '/' || a.code FROM authority a JOIN participant p ON p.id = a.participant_id WHERE a.id = ?")) {
            statement.setObject(1, authority);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}

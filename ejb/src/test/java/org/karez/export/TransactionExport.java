package org.karez.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.karez.merkle.LogKeys;
import org.karez.trail.Finding;
import org.karez.trail.TreeEvidence;

/** Exports what a transaction sees, altered and not committed as it may be, and checks that. */
public final class TransactionExport {

    private TransactionExport() {}

    /** What the check of an authority's export finds. */
    public static List<Finding> findings(
            Connection connection, UUID authority, LogKeys keys, TreeEvidence.Signed beside) throws SQLException {
        try {
            Path folder = Files.createTempDirectory("karez-export");
            Path file = folder.resolve("export");
            try (ExportWriter writer = new ExportWriter(file)) {
                String code = code(connection, authority);
                ExportWish wish = new ExportWish(code, keys, beside, "");
                new Snapshot(connection, ExportedAuthorities.find(connection, code), wish, Instant.now())
                        .write(writer, (written, all) -> {});
            }
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

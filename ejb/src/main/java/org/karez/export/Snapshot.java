package org.karez.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.karez.merkle.LogKeys;
import org.karez.trail.Rows;
import org.karez.trail.TreeHorizon;

/** What the database holds at one moment, as a transaction sees it that began then: written as an export from front to back. */
final class Snapshot {

    private static final int FETCH = 10_000;

    private static final String COUNT = "SELECT count(*) FROM trail_entry WHERE owner_authority_id ";

    private static final String OTHERS =
            "SELECT id, sha256('\\x00'::bytea || body) FROM trail_entry WHERE owner_authority_id <> ? ORDER BY id";

    private record Other(long arrival, byte[] leaf) {}

    private final Connection connection;
    private final ExportedAuthorities authorities;
    private final ExportWish wish;
    private final Instant now;

    Snapshot(Connection connection, ExportedAuthorities authorities, ExportWish wish, Instant now) {
        this.connection = connection;
        this.authorities = authorities;
        this.wish = wish;
        this.now = now;
    }

    /** Writes it all. */
    ExportCounts write(ExportWriter writer, ExportProgress progress) throws SQLException, IOException {
        long all = count();
        try (SnapshotTree tree = new SnapshotTree(connection, wish.beside())) {
            writer.header(header(tree, all));
            tree.write(writer);
        }
        new SnapshotTrail(connection, authorities).write(writer, progress, all);
        if (!authorities.isAll()) {
            writeOthers(writer);
        }
        return writer.end();
    }

    private ExportHeader header(SnapshotTree tree, long all) throws SQLException {
        TreeHorizon horizon = tree.horizon();
        LogKeys keys = tree.keys(wish.keys());
        return new ExportHeader(
                now.truncatedTo(ChronoUnit.MICROS),
                keys.keys().isEmpty() ? "" : keys.last().text(),
                keys.successions().stream().map(each -> each.note().format()).toList(),
                authorities.one(),
                all,
                horizon.size(),
                horizon.highest(),
                horizon.signed());
    }

    private void writeOthers(ExportWriter writer) throws SQLException, IOException {
        try (Rows<Other> others = new Rows<>(
                connection, FETCH, OTHERS, row -> new Other(row.getLong(1), row.getBytes(2)), authorities.values())) {
            while (others.hasNext()) {
                Other other = others.next();
                writer.other(other.arrival(), other.leaf());
            }
        }
    }

    private long count() throws SQLException {
        try (Rows<Long> rows = new Rows<>(
                connection, 1, COUNT + authorities.condition(), row -> row.getLong(1), authorities.values())) {
            return rows.next();
        }
    }
}

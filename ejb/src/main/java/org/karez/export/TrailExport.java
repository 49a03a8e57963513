package org.karez.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.karez.trail.Rows;
import org.karez.trail.TreeHorizon;

/** Exports the trail out of the database: leaves an entry that it does, and then writes what the database holds at one moment. */
public final class TrailExport {

    private static final int FETCH = 10_000;

    private static final String OTHERS =
            "SELECT id, sha256('\\x00'::bytea || body) FROM trail_entry WHERE owner_authority_id <> ? ORDER BY id";

    private record Other(long arrival, byte[] leaf) {}

    private final Connection owner;
    private final ExportWish wish;
    private final Clock clock;
    private final ExportProgress progress;

    private TrailExport(Connection owner, ExportWish wish, Clock clock, ExportProgress progress) {
        this.owner = owner;
        this.wish = wish;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Exports into a new file, which is removed when that fails.
     *
     * @param owner a connection of the database's owner; it is of no further use
     * @throws java.nio.file.FileAlreadyExistsException when there is a file
     * @throws ExportTooLarge when something is larger than anything in an export may be
     * @throws NoSuchAuthority when the wish names no authority
     */
    public static ExportWritten write(
            Connection owner, Path file, ExportWish wish, Clock clock, ExportProgress progress)
            throws SQLException, IOException {
        return new TrailExport(owner, wish, clock, progress).write(file);
    }

    private ExportWritten write(Path file) throws SQLException, IOException {
        owner.setAutoCommit(false);
        ExportedAuthorities authorities = ExportedAuthorities.find(owner, wish.authority());
        // First of all, so that no entry tells of an export that was not even begun.
        ExportWriter writer = new ExportWriter(file);
        boolean whole = false;
        try (writer) {
            ExportEntry entry = new ExportEntry(owner, clock);
            for (UUID authority : authorities.ids()) {
                entry.leave(authority, wish);
            }
            owner.commit();
            ExportCounts counts = writeSnapshot(writer, authorities);
            whole = true;
            return new ExportWritten(counts.subjects, counts.entries, counts.others, writer.written(), writer.sha256());
        } catch (IllegalStateException e) {
            // Rows that break off cannot say it in another way.
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw e;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private ExportCounts writeSnapshot(ExportWriter writer, ExportedAuthorities authorities)
            throws SQLException, IOException {
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        owner.setReadOnly(true);
        try (Statement setting = owner.createStatement()) {
            // Compiling the statements takes longer than it saves.
            setting.execute("SET LOCAL jit = off");
        }
        long all = count(authorities);
        try (SnapshotTree tree = new SnapshotTree(owner, wish.beside())) {
            writer.header(header(tree, authorities, all));
            tree.write(writer);
        }
        new SnapshotTrail(owner, authorities).write(writer, progress, all);
        if (!authorities.isAll()) {
            writeOthers(writer, authorities);
        }
        ExportCounts counts = writer.end();
        owner.commit();
        return counts;
    }

    private ExportHeader header(SnapshotTree tree, ExportedAuthorities authorities, long all) throws SQLException {
        TreeHorizon horizon = tree.horizon();
        return new ExportHeader(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                wish.key() == null ? tree.key() : wish.key(),
                authorities.one(),
                all,
                horizon.size(),
                horizon.highest(),
                horizon.signed());
    }

    private void writeOthers(ExportWriter writer, ExportedAuthorities authorities) throws SQLException, IOException {
        try (Rows<Other> others = new Rows<>(
                owner, FETCH, OTHERS, row -> new Other(row.getLong(1), row.getBytes(2)), authorities.values())) {
            while (others.hasNext()) {
                Other other = others.next();
                writer.other(other.arrival(), other.leaf());
            }
        }
    }

    private long count(ExportedAuthorities authorities) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(
                "SELECT count(*) FROM trail_entry WHERE owner_authority_id " + authorities.condition())) {
            Object[] values = authorities.values();
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

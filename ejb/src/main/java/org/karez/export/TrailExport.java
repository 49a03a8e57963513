package org.karez.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Exports the trail out of the database: leaves an entry that it does, and then writes what the database holds at one moment. */
public final class TrailExport {

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
        requireOwner();
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

    /** Whoever is bound by row-level security would export nothing at all, and it would verify. */
    private void requireOwner() throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT current_user, r.rolsuper OR pg_has_role(t.relowner, 'USAGE')
                          FROM pg_roles r, pg_class t WHERE r.rolname = current_user AND t.oid = 'trail_entry'::regclass""")) {
            row.next();
            if (!row.getBoolean(2)) {
                throw new SQLException(row.getString(1) + " does not own the trail, and is not shown all of it");
            }
        }
    }

    private ExportCounts writeSnapshot(ExportWriter writer, ExportedAuthorities authorities)
            throws SQLException, IOException {
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        owner.setReadOnly(true);
        // In binary form the bytes of an entry are half as long, and need no decoding.
        owner.unwrap(PGConnection.class).setPrepareThreshold(-1);
        try (Statement setting = owner.createStatement()) {
            // Compiling the statements takes longer than it saves; with little memory the entries are sorted in more
            // passes.
            setting.execute("SET LOCAL jit = off; SET LOCAL work_mem = '32MB'");
        }
        ExportCounts counts = new Snapshot(owner, authorities, wish, clock.instant()).write(writer, progress);
        owner.commit();
        return counts;
    }
}

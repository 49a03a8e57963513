package org.karez.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;
import org.karez.trail.EntryBody;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills an office's trail with whole chains of entries, many at once, as the database's owner can. */
final class LongTrail {

    /** Entries of one chain. */
    static final int CHAIN = 100;

    private static final String ENTRIES =
            "COPY trail_entry (subject_kind, subject_id, number, owner_authority_id, officer_id, at, event, body, hash) FROM STDIN";
    private static final String HEADS =
            "COPY trail_head (subject_kind, subject_id, number, hash, owner_authority_id) FROM STDIN";

    private final Connection owner;
    private final UUID officer;
    private final UUID authority;
    private final HexFormat hex = HexFormat.of();
    private Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private LongTrail(Connection owner, UUID officer, UUID authority) {
        this.owner = owner;
        this.officer = officer;
        this.authority = authority;
    }

    static LongTrail of(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, authority_id FROM officer WHERE login = 'w01'")) {
            row.next();
            return new LongTrail(owner, row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        }
    }

    /** Adds so many chains. */
    void add(int chains) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            // Row-level security that binds the owner too knows no COPY.
            statement.execute("ALTER TABLE trail_entry NO FORCE ROW LEVEL SECURITY");
            statement.execute("ALTER TABLE trail_head NO FORCE ROW LEVEL SECURITY");
            StringBuilder heads = new StringBuilder();
            CopyIn entries = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(ENTRIES);
            for (int i = 0; i < chains; i++) {
                UUID subject = UUID.randomUUID();
                byte[] hash = new byte[0];
                StringBuilder lines = new StringBuilder();
                for (int number = 1; number <= CHAIN; number++) {
                    EntryBody entry = entry(subject, number, hash);
                    byte[] body = entry.bytes();
                    hash = EntryBody.hash(body);
                    line(lines, entry, body, hash);
                }
                write(entries, lines);
                heads.append(
                        "CASE_FILE\t%s\t%d\t\\\\x%s\t%s\n".formatted(subject, CHAIN, hex.formatHex(hash), authority));
            }
            entries.endCopy();
            CopyIn last = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(HEADS);
            write(last, heads);
            last.endCopy();
            statement.execute("ALTER TABLE trail_entry FORCE ROW LEVEL SECURITY");
            statement.execute("ALTER TABLE trail_head FORCE ROW LEVEL SECURITY");
        }
        owner.commit();
        owner.setAutoCommit(true);
        try (Statement statement = owner.createStatement()) {
            // As a database is that has been at work for a while.
            statement.execute("VACUUM (ANALYZE) trail_entry, trail_head");
        }
    }

    /** One entry that stands at a number of its own, in the order of a chain that the database follows. */
    byte[] insert(long id, UUID subject, int number, byte[] previous) throws SQLException {
        EntryBody entry = entry(subject, number, previous);
        byte[] body = entry.bytes();
        try (PreparedStatement head = owner.prepareStatement("""
                        INSERT INTO trail_head (subject_kind, subject_id, number, hash, owner_authority_id) VALUES ('CASE_FILE', ?, ?, sha256(?), ?)
                        ON CONFLICT (subject_kind, subject_id) DO UPDATE SET number = EXCLUDED.number, hash = EXCLUDED.hash""");
                PreparedStatement insert = owner.prepareStatement("""
                        INSERT INTO trail_entry (id, subject_kind, subject_id, number, owner_authority_id, officer_id, at, event, body, hash)
                        OVERRIDING SYSTEM VALUE VALUES (?, 'CASE_FILE', ?, ?, ?, ?, CAST(? AS timestamptz), ?, ?, sha256(?))""")) {
            head.setObject(1, subject);
            head.setInt(2, number);
            head.setBytes(3, body);
            head.setObject(4, authority);
            head.execute();
            insert.setLong(1, id);
            insert.setObject(2, subject);
            insert.setInt(3, number);
            insert.setObject(4, authority);
            insert.setObject(5, officer);
            insert.setString(6, entry.at().toString());
            insert.setString(7, entry.event());
            insert.setBytes(8, body);
            insert.setBytes(9, body);
            insert.executeUpdate();
        }
        return body;
    }

    private EntryBody entry(UUID subject, int number, byte[] previous) {
        at = at.plus(1, ChronoUnit.MICROS);
        return new EntryBody(
                new Subject(SubjectKind.CASE_FILE, subject, authority),
                number,
                previous,
                at,
                officer,
                authority,
                "Viewed",
                Map.of(),
                Map.of());
    }

    private void line(StringBuilder lines, EntryBody entry, byte[] body, byte[] hash) {
        lines.append("CASE_FILE\t").append(entry.subject().id()).append('\t').append(entry.number());
        lines.append('\t')
                .append(authority)
                .append('\t')
                .append(officer)
                .append('\t')
                .append(entry.at());
        lines.append("\tViewed\t\\\\x").append(hex.formatHex(body));
        lines.append("\t\\\\x").append(hex.formatHex(hash)).append('\n');
    }

    private static void write(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
    }
}

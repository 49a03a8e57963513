package org.karez.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.karez.merkle.GrowingTree;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.Sql.Session;

/** Entries written past the services, by the same functions of the database, and what became of them in the tree. */
final class Leaves {

    private Leaves() {}

    static Path key() {
        return Path.of(System.getProperty("karez.trail.key"));
    }

    /** Writes one more entry of a subject, in the session's transaction. */
    static void write(Session session, Office.Agency agency, UUID subject) throws SQLException {
        String number = session.texts("SELECT number FROM trail_lock_head('REFERENCE', ?)", subject)
                .get(0);
        byte[] body = (subject + " " + number + " " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        session.run(
                "INSERT INTO trail_entry (subject_kind, subject_id, number, owner_authority_id, officer_id, at, event, body, hash)"
                        + " VALUES ('REFERENCE', ?, ?, ?, karez_officer(), now(), 'Test', ?, sha256(?))",
                subject,
                Integer.parseInt(number) + 1,
                agency.id(),
                body,
                body);
    }

    /** The numbers of the entries in the tree, in its order. */
    static List<Long> entries(Sql sql) {
        return sql.owner().in(owner -> {
            List<Long> entries = new ArrayList<>();
            try (PreparedStatement statement = owner.connection()
                            .prepareStatement("SELECT entries FROM trail_tile WHERE level = 0 ORDER BY number");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ByteBuffer bytes = ByteBuffer.wrap(rows.getBytes(1));
                    while (bytes.hasRemaining()) {
                        entries.add(bytes.getLong());
                    }
                }
            }
            return entries;
        });
    }

    /** The root of the first leaves, from the entries' bytes. */
    static byte[] root(Sql sql, List<Long> entries) {
        return sql.owner().in(owner -> {
            GrowingTree tree = new GrowingTree();
            try (PreparedStatement statement = owner.connection()
                    .prepareStatement("SELECT e.body FROM unnest(?) WITH ORDINALITY AS leaf (id, place)"
                            + " JOIN trail_entry e ON e.id = leaf.id ORDER BY leaf.place")) {
                statement.setArray(1, owner.connection().createArrayOf("int8", entries.toArray()));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        tree.addEntry(rows.getBytes(1));
                    }
                }
            }
            return tree.root();
        });
    }

    /** How many leaves come before an earlier one of their own subject. */
    static long disordered(Sql sql, List<Long> entries) {
        return sql.owner().in(owner -> {
            try (PreparedStatement statement = owner.connection().prepareStatement("""
                    SELECT count(*) FROM (
                        SELECT e.number, lag(e.number, 1, 0) OVER (PARTITION BY e.subject_kind, e.subject_id ORDER BY leaf.place) AS before
                          FROM unnest(?) WITH ORDINALITY AS leaf (id, place) JOIN trail_entry e ON e.id = leaf.id) s
                     WHERE number <> before + 1""")) {
                statement.setArray(1, owner.connection().createArrayOf("int8", entries.toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }
}

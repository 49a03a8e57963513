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
        byte[] body = (subject + " " + UUID.randomUUID() + " ").getBytes(StandardCharsets.UTF_8);
        session.texts(
                "SELECT trail_append('REFERENCE', ?, ?, now(), 'Test', ?, '', '')::text", subject, agency.id(), body);
    }

    /** How many of the entries written here do not end with the hash of the one before, or have the wrong hash themselves. */
    static long unchained(Sql sql) {
        return sql.owner().number("""
                SELECT count(*) FROM trail_entry e LEFT JOIN trail_entry b
                    ON b.subject_kind = e.subject_kind AND b.subject_id = e.subject_id AND b.number = e.number - 1
                 WHERE e.event = 'Test'
                   AND (e.hash <> sha256(e.body) OR e.number > 1 AND b.id IS NULL
                        OR convert_from(e.body, 'UTF8') NOT LIKE '% ' || e.number || COALESCE(encode(b.hash, 'hex'), ''))""");
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

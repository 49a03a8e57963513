package org.karez.trail;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.UUID;
import org.karez.shared.SubjectKind;
import org.postgresql.PGStatement;

/**
 * Reads an authority's trail, and the business rows beside it, out of the database in the order that a verification asks for. It is
 * one statement, and so one snapshot: whatever is written meanwhile raises no false alarm.
 */
final class StoredTrail implements Iterator<Stored>, AutoCloseable {

    /** Rows that are read at a time: between two times the auditor's wish to stop is heard. */
    private static final int FETCH_SIZE = 1_000;

    /**
     * Subjects have no number: zero puts each before its entries. The parts are gathered outside of what is sorted, subject by
     * subject while they are read, since hashing the bytes of documents takes its time.
     */
    private static final String SQL = """
            SELECT s.*, CASE WHEN s.number = 0 AND s.state IS NOT NULL THEN (SELECT jsonb_object_agg(p.field, p.text)::text FROM subject_part p
                                                    WHERE p.subject_kind = s.kind AND p.subject_id = s.id) END AS parts
              FROM (SELECT COALESCE(h.subject_kind, b.subject_kind) AS kind, COALESCE(h.subject_id, b.subject_id) AS id, 0 AS number,
                           h.number AS head, h.hash, b.state::text AS state,
                           NULL::uuid AS owner, NULL::uuid AS officer, NULL::timestamptz AS at, NULL::varchar AS event, NULL::bigint AS arrival,
                           NULL::bytea AS body
                      FROM (SELECT * FROM trail_head WHERE owner_authority_id = ? %1$s) h
                      FULL JOIN (SELECT * FROM subject_state WHERE owner_authority_id = ? %1$s) b
                        ON b.subject_kind = h.subject_kind AND b.subject_id = h.subject_id
                    UNION ALL
                    SELECT subject_kind, subject_id, number, NULL, hash, NULL, owner_authority_id, officer_id, at, event, id, body
                      FROM trail_entry WHERE owner_authority_id = ? %1$s
                     ) s
             ORDER BY s.kind COLLATE "C", s.id, s.number""";

    private static final String OF_SUBJECT = "AND subject_kind = ? AND subject_id = ?";

    private static final int BRANCHES = 3;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean more;

    private StoredTrail(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.rows = statement.executeQuery();
        this.more = rows.next();
    }

    /**
     * Everything of one authority, or of one subject of it.
     *
     * @param connection in a transaction, else the driver reads everything at once
     * @param authority whose trail
     * @param kind of the one subject, or null
     * @param id of the one subject, or null
     */
    static StoredTrail read(Connection connection, UUID authority, SubjectKind kind, UUID id) throws SQLException {
        try (Statement setting = connection.createStatement()) {
            // Compiling the statement takes longer than it saves; with little memory the entries are sorted in two
            // passes.
            setting.execute("SET LOCAL jit = off; SET LOCAL work_mem = '32MB'");
        }
        PreparedStatement statement = connection.prepareStatement(SQL.formatted(kind == null ? "" : OF_SUBJECT));
        // In binary form the bytes of an entry are half as long, and need no decoding.
        statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        statement.setFetchSize(FETCH_SIZE);
        int parameter = 0;
        for (int branch = 0; branch < BRANCHES; branch++) {
            statement.setObject(++parameter, authority);
            if (kind != null) {
                statement.setString(++parameter, kind.name());
                statement.setObject(++parameter, id);
            }
        }
        return new StoredTrail(statement);
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public Stored next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        try {
            Stored stored = rows.getBytes("body") == null ? subject() : entry();
            more = rows.next();
            return stored;
        } catch (SQLException e) {
            throw new IllegalStateException("the trail cannot be read on", e);
        }
    }

    private StoredSubject subject() throws SQLException {
        return new StoredSubject(
                rows.getString("kind"),
                rows.getObject("id", UUID.class),
                rows.getObject("head", Integer.class),
                rows.getBytes("hash"),
                state(rows.getString("state"), rows.getString("parts")));
    }

    private StoredEntry entry() throws SQLException {
        return new StoredEntry(
                rows.getString("kind"),
                rows.getObject("id", UUID.class),
                rows.getInt("number"),
                rows.getObject("owner", UUID.class),
                rows.getObject("officer", UUID.class),
                rows.getObject("at", OffsetDateTime.class).toInstant(),
                rows.getString("event"),
                rows.getLong("arrival"),
                rows.getBytes("body"),
                rows.getBytes("hash"));
    }

    /** Both together; null without a row, whatever parts are left of it. */
    private static Map<String, String> state(String row, String parts) {
        if (row == null) {
            return null;
        }
        Map<String, String> state = texts(row);
        if (parts != null) {
            state.putAll(texts(parts));
        }
        return state;
    }

    private static Map<String, String> texts(String json) {
        Map<String, String> texts = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach((field, value) ->
                            texts.put(field, value instanceof JsonString text ? text.getString() : value.toString()));
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}

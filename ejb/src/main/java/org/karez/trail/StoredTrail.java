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
     * Subjects have no number: zero puts each before its entries. Rows are sorted twice as fast by identifiers as by kinds, most of
     * which are the same. The parts are gathered outside of what is sorted, subject by subject while they are read, since hashing
     * the bytes of documents takes its time.
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
             ORDER BY s.id, s.kind COLLATE "C", s.number""";

    private static final String OF_SUBJECT = "AND subject_kind = ? AND subject_id = ?";

    private static final int BRANCHES = 3;

    /** Columns by their places: names would be looked up in every row. */
    private static final int KIND = 1;

    private static final int ID = 2;
    private static final int NUMBER = 3;
    private static final int HEAD = 4;
    private static final int HASH = 5;
    private static final int STATE = 6;
    private static final int OWNER = 7;
    private static final int OFFICER = 8;
    private static final int AT = 9;
    private static final int EVENT = 10;
    private static final int ARRIVAL = 11;
    private static final int BODY = 12;
    private static final int PARTS = 13;

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
            byte[] body = rows.getBytes(BODY);
            Stored stored = body == null ? subject() : entry(body);
            more = rows.next();
            return stored;
        } catch (SQLException e) {
            throw new IllegalStateException("the trail cannot be read on", e);
        }
    }

    private StoredSubject subject() throws SQLException {
        return new StoredSubject(
                rows.getString(KIND),
                rows.getObject(ID, UUID.class),
                rows.getObject(HEAD, Integer.class),
                rows.getBytes(HASH),
                state(rows.getString(STATE), rows.getString(PARTS)));
    }

    private StoredEntry entry(byte[] body) throws SQLException {
        return new StoredEntry(
                rows.getString(KIND),
                rows.getObject(ID, UUID.class),
                rows.getInt(NUMBER),
                rows.getObject(OWNER, UUID.class),
                rows.getObject(OFFICER, UUID.class),
                rows.getObject(AT, OffsetDateTime.class).toInstant(),
                rows.getString(EVENT),
                rows.getLong(ARRIVAL),
                body,
                rows.getBytes(HASH));
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

package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.karez.test.Sql;
import org.karez.test.Sql.Session;

/** Every column of every table that says something, and what a verification compares when the tables' owner changes it. */
@ApplicationScoped
public class BusinessColumns {

    /** The trail itself, what an installation brings along and changes by itself, counters, how officers come in, and what they keep for themselves. */
    private static final Set<String> NO_CONTENT = Set.of(
            "trail_entry",
            "trail_head",
            "trail_tile",
            "trail_tree",
            "trail_gap",
            "trail_night",
            "trail_signer",
            "trail_checkpoint",
            "trail_cosignature",
            "code_value",
            "deadline_profile",
            "status_step",
            "case_counter",
            "request_counter",
            "asset_counter",
            "credential",
            "officer_session",
            "saved_view",
            "signin_failure");

    /** So many rows of a table are tried: those of the test are the newest. */
    private static final int NEWEST = 60;

    @Inject
    private Sql sql;

    /** The columns that somebody could change, in a row of these authorities, without any text being different. */
    List<String> changedUnseen(UUID own, UUID other) {
        return sql.owner().in(owner -> {
            List<String> unseen = new ArrayList<>();
            for (String table : tables(owner)) {
                Savepoint before = owner.connection().setSavepoint();
                takeGuardsAway(owner, table);
                unseen.addAll(changedUnseen(owner, table, own, other));
                owner.connection().rollback(before);
            }
            return unseen;
        });
    }

    private static List<String> tables(Session owner) throws SQLException {
        List<String> tables = new ArrayList<>(owner.texts("""
                SELECT relname FROM pg_class
                 WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'flyway_schema_history' ORDER BY relname"""));
        tables.removeAll(NO_CONTENT);
        return tables;
    }

    private static List<String> changedUnseen(Session owner, String table, UUID own, UUID other) throws SQLException {
        List<String> unseen = new ArrayList<>();
        String texts = texts(owner, own, other);
        List<String> rows =
                owner.texts("SELECT ctid::text FROM " + table + " ORDER BY age(xmin), ctid DESC LIMIT " + NEWEST);
        List<String> columns = owner.texts("""
                SELECT attname || ' ' || format_type(atttypid, NULL) FROM pg_attribute
                 WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'version' ORDER BY attnum""", table);
        for (String column : columns) {
            String name = column.substring(0, column.indexOf(' '));
            String type = column.substring(name.length() + 1);
            if (!isSeen(owner, table, rows, name, type, texts, own, other)) {
                unseen.add(table + "." + name);
            }
        }
        return unseen;
    }

    /** Whether a change of the column in some row is seen; rows of other tests are seen by nobody here. */
    private static boolean isSeen(
            Session owner,
            String table,
            List<String> rows,
            String column,
            String type,
            String texts,
            UUID own,
            UUID other)
            throws SQLException {
        for (String row : rows) {
            Savepoint before = owner.connection().setSavepoint();
            owner.run("UPDATE %s SET %s = %s WHERE ctid = ?::tid".formatted(table, column, changed(column, type)), row);
            boolean seen = !texts.equals(texts(owner, own, other));
            owner.connection().rollback(before);
            if (seen) {
                return true;
            }
        }
        return false;
    }

    private static String changed(String column, String type) {
        return switch (type) {
            case "character varying", "text" ->
                "CASE left(%1$s, 1) WHEN '~' THEN overlay(%1$s PLACING '^' FROM 1) ELSE overlay(COALESCE(%1$s, '') PLACING '~' FROM 1) END"
                        .formatted(column);
            case "uuid" -> "gen_random_uuid()";
            case "boolean" -> "NOT COALESCE(%s, false)".formatted(column);
            case "date" -> "COALESCE(%s, '2000-01-01') + 1".formatted(column);
            case "timestamp with time zone", "timestamp without time zone" ->
                "COALESCE(%s, '2000-01-01') + interval '1 microsecond'".formatted(column);
            case "bytea" -> "COALESCE(%s, '') || '\\x00'".formatted(column);
            default -> "COALESCE(%s, 0) + 1".formatted(column);
        };
    }

    private static String texts(Session owner, UUID own, UUID other) throws SQLException {
        return owner.texts("""
                        SELECT md5(string_agg(concat(s.subject_kind, s.subject_id, s.state,
                               (SELECT jsonb_object_agg(p.field, p.text) FROM subject_part p
                                 WHERE p.subject_kind = s.subject_kind AND p.subject_id = s.subject_id)),
                               ' ' ORDER BY s.subject_kind, s.subject_id))
                          FROM subject_state s WHERE s.owner_authority_id IN (?, ?)""", own, other).get(0);
    }

    /** What the owner of a table can do, too: no constraint and no trigger stands in his way. */
    private static void takeGuardsAway(Session owner, String table) throws SQLException {
        owner.run("ALTER TABLE " + table + " DISABLE TRIGGER USER");
        for (String drop : owner.texts("""
                SELECT format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', conrelid::regclass, conname) FROM pg_constraint
                 WHERE contype IN ('c', 'f', 'p', 'u', 'x') AND ?::regclass IN (conrelid, confrelid) ORDER BY contype""", table)) {
            owner.run(drop);
        }
        for (String drop : owner.texts("""
                SELECT format('DROP INDEX %s', indexrelid::regclass) FROM pg_index i
                 WHERE indrelid = ?::regclass AND indisunique AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = i.indexrelid)""", table)) {
            owner.run(drop);
        }
        for (String column : owner.texts(
                "SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0 AND attnotnull", table)) {
            owner.run("ALTER TABLE %s ALTER COLUMN %s DROP NOT NULL".formatted(table, column));
        }
    }
}

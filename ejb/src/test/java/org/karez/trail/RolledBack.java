package org.karez.trail;

import java.sql.SQLException;
import java.util.List;
import org.karez.test.Sql;
import org.karez.test.Sql.Session;

/** An older state of the trail's tables, which their owner puts back as from a dump. */
final class RolledBack {

    private static final List<String> TABLES = List.of(
            "trail_tile", "trail_tree", "trail_gap", "trail_checkpoint", "trail_cosignature", "trail_succession");

    private final long highest;

    private RolledBack(long highest) {
        this.highest = highest;
    }

    static RolledBack keep(Sql sql) {
        return sql.owner().in(owner -> {
            stop(owner);
            for (String table : TABLES) {
                owner.run("CREATE TABLE kept_" + table + " AS SELECT * FROM " + table);
            }
            return new RolledBack(Long.parseLong(
                    owner.texts("SELECT COALESCE(max(id), 0) FROM trail_entry").get(0)));
        });
    }

    /** Puts it back. */
    void restore(Sql sql) {
        sql.owner().in(owner -> {
            stop(owner);
            guards(owner, "DISABLE");
            restore(owner);
            guards(owner, "ENABLE");
            return null;
        });
        forget(sql);
    }

    /** Puts it back in a transaction in which the guards are away. */
    void restore(Session owner) throws SQLException {
        owner.run("DELETE FROM trail_cosignature");
        for (String table : TABLES) {
            owner.run("DELETE FROM " + table);
            owner.run("INSERT INTO " + table + " SELECT * FROM kept_" + table);
        }
        owner.run("DELETE FROM trail_head WHERE (subject_kind, subject_id) IN"
                + " (SELECT subject_kind, subject_id FROM trail_entry WHERE id > " + highest + ")");
        owner.run("DELETE FROM trail_entry WHERE id > " + highest);
    }

    /** Throws it away. */
    void forget(Sql sql) {
        sql.owner().in(owner -> {
            for (String table : TABLES) {
                owner.run("DROP TABLE kept_" + table);
            }
            return null;
        });
    }

    /** No sequencer and no signer works meanwhile, as none does while a database is restored. */
    private static void stop(Session owner) throws SQLException {
        owner.texts("SELECT pg_advisory_xact_lock(hashtext('karez.trail'), n) FROM generate_series(1, 2) n");
    }

    private static void guards(Session owner, String act) throws SQLException {
        for (String table :
                List.of("trail_tile", "trail_checkpoint", "trail_cosignature", "trail_succession", "trail_entry")) {
            owner.run("ALTER TABLE " + table + " " + act + " TRIGGER USER");
        }
    }
}

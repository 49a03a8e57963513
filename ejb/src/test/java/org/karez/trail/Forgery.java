package org.karez.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.karez.merkle.Tile;
import org.karez.merkle.TreeHash;
import org.karez.test.Sql;
import org.karez.test.Sql.Session;

/** What the tables' owner can do who knows how the trail is made. */
final class Forgery {

    private Forgery() {}

    /** Rewords the body of one entry. */
    @FunctionalInterface
    interface Rewording {
        String of(int number, String body);
    }

    /** Rewords a whole chain so that it agrees with itself: bodies, hashes, links and head. Tells the numbers of what he changed. */
    static List<Integer> rehash(Sql sql, UUID file, String words, String others) {
        return guarded(
                sql,
                "trail_entry",
                owner -> rehash(owner, "CASE_FILE", file, (number, body) -> body.replace(words, others)));
    }

    static List<Integer> rehash(Session owner, String kind, UUID subject, Rewording rewording) throws SQLException {
        List<Integer> changed = new ArrayList<>();
        String was = "";
        String is = "";
        for (String number : owner.texts(
                "SELECT number FROM trail_entry WHERE subject_kind = ? AND subject_id = ? ORDER BY number",
                kind,
                subject)) {
            int n = Integer.parseInt(number);
            String body = owner.texts(
                            "SELECT convert_from(body, 'UTF8') FROM trail_entry WHERE subject_kind = ? AND subject_id = ? AND number = ?",
                            kind,
                            subject,
                            n)
                    .get(0);
            String reworded = rewording.of(n, body);
            if (!was.equals(is)) {
                reworded = reworded.replace(was, is);
            }
            was = hex(body);
            is = hex(reworded);
            if (!was.equals(is)) {
                changed.add(n);
                byte[] bytes = reworded.getBytes(StandardCharsets.UTF_8);
                owner.run(
                        "UPDATE trail_entry SET body = ?, hash = sha256(?) WHERE subject_kind = ? AND subject_id = ? AND number = ?",
                        bytes,
                        bytes,
                        kind,
                        subject,
                        n);
                owner.run(
                        "UPDATE trail_head SET hash = sha256(?) WHERE subject_kind = ? AND subject_id = ?",
                        bytes,
                        kind,
                        subject);
            }
        }
        return changed;
    }

    /** Cuts the last entry of a case's chain off, so that its head names the one before. */
    static void cutEnd(Sql sql, UUID file) {
        guarded(sql, "trail_entry", owner -> {
            cutEnd(owner, "CASE_FILE", file);
            return null;
        });
    }

    static void cutEnd(Session owner, String kind, UUID subject) throws SQLException {
        owner.run("""
                DELETE FROM trail_entry e USING trail_head h WHERE h.subject_kind = ? AND h.subject_id = ?
                   AND e.subject_kind = h.subject_kind AND e.subject_id = h.subject_id AND e.number = h.number""", kind, subject);
        owner.run("""
                UPDATE trail_head h SET number = e.number, hash = e.hash FROM trail_entry e
                 WHERE h.subject_kind = ? AND h.subject_id = ?
                   AND e.subject_kind = h.subject_kind AND e.subject_id = h.subject_id AND e.number = h.number - 1""", kind, subject);
    }

    /** The place of an entry's leaf. */
    static int place(Sql sql, UUID subject, int number) {
        long arrival =
                sql.owner().number("SELECT id FROM trail_entry WHERE subject_id = ? AND number = ?", subject, number);
        return Leaves.entries(sql).indexOf(arrival);
    }

    /** Lets two leaves change places. */
    static void swap(Sql sql, int one, int other) {
        long[] entries = Leaves.entries(sql).stream().mapToLong(Long::longValue).toArray();
        byte[] first = leaf(sql, one);
        byte[] second = leaf(sql, other);
        replace(sql, one, second, entries[other]);
        replace(sql, other, first, entries[one]);
    }

    static byte[] leaf(Sql sql, int place) {
        return HexFormat.of()
                .parseHex(sql.owner()
                        .text(
                                "SELECT encode(substr(hashes, ?, 32), 'hex') FROM trail_tile WHERE level = 0 AND number = ?",
                                place % Tile.FULL * TreeHash.LENGTH + 1,
                                place / Tile.FULL));
    }

    /** Puts another leaf into a place. */
    static void replace(Sql sql, int place, byte[] leaf, long arrival) {
        guarded(
                sql,
                "trail_tile",
                owner -> owner.run(
                        """
                UPDATE trail_tile SET hashes = overlay(hashes PLACING ? FROM ?), entries = overlay(entries PLACING ? FROM ?)
                 WHERE level = 0 AND number = ?""",
                        leaf,
                        place % Tile.FULL * TreeHash.LENGTH + 1,
                        ByteBuffer.allocate(Long.BYTES).putLong(arrival).array(),
                        place % Tile.FULL * Long.BYTES + 1,
                        place / Tile.FULL));
    }

    /** Does something while the guards of a table are away, and neither sequencer nor signer works. */
    static <T> T guarded(Sql sql, String table, Sql.Work<T> work) {
        return sql.owner().in(owner -> {
            owner.texts("SELECT pg_advisory_xact_lock(hashtext('karez.trail'), n) FROM generate_series(1, 2) n");
            owner.run("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            T result = work.in(owner);
            owner.run("ALTER TABLE " + table + " ENABLE TRIGGER USER");
            return result;
        });
    }

    private static String hex(String body) {
        return HexFormat.of().formatHex(EntryBody.hash(body.getBytes(StandardCharsets.UTF_8)));
    }
}

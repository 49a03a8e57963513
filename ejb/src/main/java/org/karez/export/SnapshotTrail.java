package org.karez.export;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.karez.trail.Rows;
import org.karez.trail.StoredEntry;
import org.karez.trail.StoredSubject;

/**
 * Reads subjects and entries in the order of an export. The transaction sees one moment, so that they can be two statements, each sorted by the
 * database, and are put together here.
 */
final class SnapshotTrail {

    private static final int FETCH_SUBJECTS = 500;
    private static final int FETCH_ENTRIES = 1_000;

    /**
     * Fields of state and parts alternate with their texts. They are gathered outside of what is sorted, subject by subject while they are read:
     * hashing the bytes of documents takes its time.
     */
    private static final String SUBJECTS = """
            SELECT s.owner, s.kind, s.id, s.number, s.hash, s.state IS NOT NULL,
                   ARRAY(SELECT unnest(ARRAY[f.key, f.value]) FROM jsonb_each_text(s.state) f),
                   CASE WHEN s.state IS NOT NULL THEN ARRAY(SELECT unnest(ARRAY[p.field, p.text]) FROM subject_part p
                                                             WHERE p.subject_kind = s.kind AND p.subject_id = s.id) END
              FROM (SELECT COALESCE(h.owner_authority_id, b.owner_authority_id) AS owner, COALESCE(h.subject_kind, b.subject_kind) AS kind,
                           COALESCE(h.subject_id, b.subject_id) AS id, h.number, h.hash, b.state
                      FROM (SELECT * FROM trail_head WHERE owner_authority_id %1$s) h
                      FULL JOIN (SELECT * FROM subject_state WHERE owner_authority_id %1$s) b
                        ON b.subject_kind = h.subject_kind AND b.subject_id = h.subject_id AND b.owner_authority_id = h.owner_authority_id
                     ORDER BY 1, COALESCE(h.subject_kind, b.subject_kind) COLLATE "C", 3) s
             ORDER BY s.owner, s.kind COLLATE "C", s.id""";

    /** Bytes beyond all bounds are not even fetched. */
    private static final String ENTRIES = """
            SELECT owner_authority_id, subject_kind, subject_id, number, officer_id, at, event, id,
                   CASE WHEN octet_length(body) <= %2$d THEN body ELSE substr(body, 1, %2$d + 1) END, hash
              FROM trail_entry WHERE owner_authority_id %1$s
             ORDER BY owner_authority_id, subject_kind COLLATE "C", subject_id, number, id""";

    private final Connection connection;
    private final ExportedAuthorities authorities;

    private record Subject(UUID owner, StoredSubject stored) {}

    SnapshotTrail(Connection connection, ExportedAuthorities authorities) {
        this.connection = connection;
        this.authorities = authorities;
    }

    /** Writes everything that it reads. */
    void write(ExportWriter writer, ExportProgress progress, long all) throws SQLException, IOException {
        Object[] one = authorities.values();
        Object[] both = authorities.isAll() ? one : new Object[] {one[0], one[0]};
        try (Rows<Subject> subjects = new Rows<>(
                        connection,
                        FETCH_SUBJECTS,
                        SUBJECTS.formatted(authorities.condition()),
                        SnapshotTrail::subject,
                        both);
                Rows<StoredEntry> entries = new Rows<>(
                        connection,
                        FETCH_ENTRIES,
                        ENTRIES.formatted(authorities.condition(), RecordType.ENTRY.most()),
                        SnapshotTrail::entry,
                        one)) {
            new Merge(writer, subjects, entries).write(progress, all);
        }
    }

    private static Subject subject(ResultSet row) throws SQLException {
        Map<String, String> state = null;
        if (row.getBoolean(6)) {
            state = new TreeMap<>();
            put(row.getArray(7), state);
            put(row.getArray(8), state);
        }
        return new Subject(
                row.getObject(1, UUID.class),
                new StoredSubject(
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, Integer.class),
                        row.getBytes(5),
                        state));
    }

    private static void put(Array alternating, Map<String, String> state) throws SQLException {
        String[] texts = (String[]) alternating.getArray();
        for (int i = 0; i < texts.length; i += 2) {
            state.put(texts[i], String.valueOf(texts[i + 1]));
        }
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getInt(4),
                row.getObject(1, UUID.class),
                row.getObject(5, UUID.class),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getLong(8),
                row.getBytes(9),
                row.getBytes(10));
    }

    /** Puts each subject before its entries; one that has nothing but entries is there all the same. */
    private final class Merge {

        private final ExportWriter writer;
        private final Rows<Subject> subjects;
        private final Rows<StoredEntry> entries;
        private Subject subject;
        private StoredEntry entry;
        private UUID owner;

        Merge(ExportWriter writer, Rows<Subject> subjects, Rows<StoredEntry> entries) {
            this.writer = writer;
            this.subjects = subjects;
            this.entries = entries;
            advanceSubject();
            advanceEntry();
        }

        void write(ExportProgress progress, long all) throws IOException {
            long written = 0;
            while (subject != null || entry != null) {
                Subject next = next();
                if (!next.owner().equals(owner)) {
                    owner = next.owner();
                    writer.authority(owner, authorities.code(owner));
                }
                writer.subject(next.stored());
                for (; entry != null && compare(next, entry) == 0; advanceEntry()) {
                    writer.entry(entry);
                    if (++written % FETCH_ENTRIES == 0) {
                        progress.reached(written, all);
                    }
                }
            }
            progress.reached(written, all);
        }

        private Subject next() {
            Subject next = subject;
            if (subject == null || entry != null && compare(subject, entry) > 0) {
                next = new Subject(entry.owner(), new StoredSubject(entry.kind(), entry.id(), null, null, null));
            } else {
                advanceSubject();
            }
            return next;
        }

        private void advanceSubject() {
            subject = subjects.hasNext() ? subjects.next() : null;
        }

        private void advanceEntry() {
            entry = entries.hasNext() ? entries.next() : null;
        }
    }

    private static int compare(Subject subject, StoredEntry entry) {
        int order = ExportedTrail.compare(subject.owner(), entry.owner());
        return order != 0
                ? order
                : ExportedTrail.compare(
                        subject.stored().kind(), subject.stored().id(), entry.kind(), entry.id());
    }
}

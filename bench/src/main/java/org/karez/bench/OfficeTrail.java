package org.karez.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;
import org.karez.trail.EntryBody;

/** Tells of the officers of a new office in the trail: who has a role without an entry is a finding of every verification. */
final class OfficeTrail {

    private final Connection owner;

    private OfficeTrail(Connection owner) {
        this.owner = owner;
    }

    static void begin(Connection owner) throws SQLException {
        OfficeTrail trail = new OfficeTrail(owner);
        try (Statement statement = owner.createStatement();
                ResultSet officers = statement.executeQuery("SELECT id, authority_id FROM officer")) {
            while (officers.next()) {
                trail.tell(officers.getObject(1, UUID.class), officers.getObject(2, UUID.class));
            }
        }
    }

    private void tell(UUID officer, UUID authority) throws SQLException {
        EntryBody entry = new EntryBody(
                        new Subject(SubjectKind.OFFICER, officer, authority),
                        1,
                        new byte[0],
                        Instant.now(),
                        officer,
                        authority,
                        "OfficerEvent.Added",
                        Map.of(),
                        texts(
                                "SELECT f.key, f.value FROM subject_state s, jsonb_each_text(s.state) f WHERE s.subject_kind = 'OFFICER' AND s.subject_id = ?",
                                officer))
                .with(texts(
                        "SELECT field, text FROM subject_part WHERE subject_kind = 'OFFICER' AND subject_id = ?",
                        officer));
        try (PreparedStatement head = owner.prepareStatement("SELECT trail_lock_head('OFFICER', ?)");
                PreparedStatement insert = owner.prepareStatement("""
                        INSERT INTO trail_entry (subject_kind, subject_id, number, owner_authority_id, officer_id, at, event, body, hash)
                        VALUES ('OFFICER', ?, 1, ?, ?, ?, ?, ?, sha256(?))""")) {
            head.setObject(1, officer);
            head.execute();
            insert.setObject(1, officer);
            insert.setObject(2, authority);
            insert.setObject(3, officer);
            insert.setObject(4, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
            insert.setString(5, entry.event());
            insert.setBytes(6, entry.bytes());
            insert.setBytes(7, entry.bytes());
            insert.executeUpdate();
        }
    }

    private Map<String, String> texts(String query, UUID officer) throws SQLException {
        Map<String, String> texts = new TreeMap<>();
        try (PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setObject(1, officer);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return texts;
    }
}

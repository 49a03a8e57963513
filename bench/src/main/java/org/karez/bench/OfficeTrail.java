package org.karez.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;
import org.karez.trail.EntryBody;
import org.karez.trail.EntryWriter;

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
        new EntryWriter(owner).actAs(officer).append(entry);
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

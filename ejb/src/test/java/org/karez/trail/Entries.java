package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;
import org.karez.test.Office.Agency;
import org.karez.test.Sql;
import org.karez.test.TestClock;

/** The entries of subjects, as they are stored. */
@ApplicationScoped
public class Entries {

    @Inject
    private Sql sql;

    /** The names of a subject's entries in their order, without views. */
    public String of(SubjectKind kind, UUID subject) {
        return String.join(
                ",",
                sql.owner()
                        .texts(
                                "SELECT split_part(event, '.', 2) FROM trail_entry"
                                        + " WHERE subject_kind = ? AND subject_id = ? AND event <> 'Viewed' ORDER BY number",
                                kind.name(),
                                subject));
    }

    /** Lets every officer of an authority have the entry that tells of him, as if administrators had entered him. */
    public static void tellOfficers(Sql sql, Agency agency) {
        sql.owner().in(owner -> {
            UUID clerk =
                    UUID.fromString(owner.texts("SELECT id FROM officer WHERE login = ?", "clerk1" + agency.suffix())
                            .get(0));
            for (String officer : owner.texts("""
                    SELECT id::text FROM officer f WHERE authority_id = ?
                       AND NOT EXISTS (SELECT 1 FROM trail_entry e WHERE e.subject_kind = 'OFFICER' AND e.subject_id = f.id)""", agency.id())) {
                tell(owner.connection(), UUID.fromString(officer), clerk, agency);
            }
            return null;
        });
    }

    private static void tell(Connection owner, UUID officer, UUID clerk, Agency agency) throws SQLException {
        EntryBody entry = new EntryBody(
                new Subject(SubjectKind.OFFICER, officer, agency.id()),
                1,
                new byte[0],
                TestClock.START,
                clerk,
                agency.id(),
                "OfficerEvent.Added",
                Map.of(),
                state(owner, officer));
        new EntryWriter(owner).actAs(clerk).append(entry);
    }

    private static Map<String, String> state(Connection owner, UUID officer) throws SQLException {
        Map<String, String> state = new TreeMap<>();
        try (var query = owner.prepareStatement(
                "SELECT f.key, f.value FROM officer_state s, jsonb_each_text(s.state) f WHERE s.subject_id = ?")) {
            query.setObject(1, officer);
            var fields = query.executeQuery();
            while (fields.next()) {
                state.put(fields.getString(1), fields.getString(2));
            }
        }
        return state;
    }
}

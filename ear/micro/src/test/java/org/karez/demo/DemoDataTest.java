package org.karez.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.karez.db.TestDatabase;

class DemoDataTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T06:00:00Z"), ZoneOffset.UTC);

    @Test
    void tellsItsStoryOnceAndLeavesNoRowWithoutItsEntry() throws Exception {
        try (TestDatabase database = TestDatabase.start();
                Connection owner =
                        DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword())) {
            DemoData.load(owner, CLOCK);
            DemoData.load(owner, CLOCK);

            assertThat(number(owner, "SELECT count(*) FROM case_file")).isEqualTo(4);
            assertThat(number(owner, "SELECT count(*) FROM proposal WHERE state = 'PENDING'"))
                    .isEqualTo(1);
            assertThat(number(owner, """
                            SELECT count(*) FROM subject_state s
                             WHERE s.state IS DISTINCT FROM (
                                   SELECT convert_from(e.body, 'UTF8')::jsonb -> 'state' FROM trail_entry e
                                    WHERE e.subject_kind = s.subject_kind AND e.subject_id = s.subject_id AND e.event <> 'Viewed'
                                    ORDER BY e.number DESC LIMIT 1)"""))
                    .as("rows that do not follow from their entries")
                    .isZero();
            assertThat(number(owner, """
                            SELECT count(*) FROM subject_part p
                             WHERE p.text IS DISTINCT FROM (
                                   SELECT told.parts ->> p.field
                                     FROM trail_entry e, LATERAL (SELECT convert_from(e.body, 'UTF8')::jsonb -> 'parts' AS parts) told
                                    WHERE e.subject_kind = p.subject_kind AND e.subject_id = p.subject_id AND jsonb_exists(told.parts, p.field)
                                    ORDER BY e.number DESC LIMIT 1)"""))
                    .as("parts that do not follow from their entries")
                    .isZero();
            assertThat(number(owner, "SELECT count(*) FROM subject_part")).isPositive();
        }
    }

    @Test
    void namesAnOfficerOfEachRole() {
        assertThat(DemoData.signIns())
                .anyMatch(line -> line.startsWith("KZ  INVESTIGATOR"))
                .anyMatch(line -> line.startsWith("KG  COORDINATOR"))
                .anyMatch(line -> line.startsWith("KZ  AUDITOR"));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

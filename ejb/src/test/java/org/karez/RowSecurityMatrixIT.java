package org.karez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.karez.asset.AssetService;
import org.karez.asset.Assets;
import org.karez.casefile.AddDocument;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.CaseFiles;
import org.karez.casefile.DocumentService;
import org.karez.casefile.InvolvementRole;
import org.karez.officer.Role;
import org.karez.party.Parties;
import org.karez.party.PartyService;
import org.karez.test.As;
import org.karez.test.Founding;
import org.karez.test.Holdings;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Region;
import org.karez.test.Sql;
import org.karez.test.Sql.SqlRefused;
import org.karez.test.Table;
import org.karez.test.Thing;

/**
 * Lets officers of three authorities, and nobody, read, change and delete in every table of the schema without asking any
 * service, and holds what the database let them do against row-security.txt. A table without a row fails.
 */
@ArquillianTest
class RowSecurityMatrixIT {

    private static final String TABLES = """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'flyway_schema_history'""";

    @Deployment
    static WebArchive karez() {
        return Karez.built();
    }

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private Founding founding;

    @Inject
    private CaseFileService cases;

    @Inject
    private PartyService parties;

    @Inject
    private DocumentService documents;

    @Inject
    private AssetService assets;

    private Office office;

    @BeforeEach
    void aSubmittedCaseOfOneAuthority() throws Exception {
        office = Office.open(sql);
        as.officer(office.own().officer(Role.INVESTIGATOR), () -> {
            UUID id = cases.draft(CaseFiles.details("Flats bought with cash"));
            cases.involve(id, parties.add(Parties.person()), InvolvementRole.SUSPECT, null);
            assets.add(id, Assets.account());
            documents.store(
                    new AddDocument(id, "note.pdf", null),
                    new ByteArrayInputStream("%PDF-1.7 note".getBytes(StandardCharsets.UTF_8)));
            cases.submit(id, 1);
        });
        awaitTheTree();
    }

    /** The server's sequencer works by itself: its tables are looked at when they have rows. */
    private void awaitTheTree() {
        Instant end = Instant.now().plusSeconds(30);
        while (sql.owner().number("SELECT count(*) FROM trail_checkpoint") == 0) {
            assertThat(Instant.now()).as("a checkpoint within half a minute").isBefore(end);
        }
    }

    @Test
    void everyTableShowsAndYieldsWhatItsRowSays() throws IOException {
        Set<String> happened = new TreeSet<>();
        for (String table : sql.owner().texts(TABLES)) {
            happened.add("%s: own %s, sister %s, foreign %s, nobody %s"
                    .formatted(
                            table,
                            rights(investigator(office.own()), table),
                            rights(investigator(office.sister()), table),
                            rights(investigator(office.foreign()), table),
                            rights(sql.nobody(), table)));
        }

        Table.of("/row-security.txt").holds(happened);
    }

    @Test
    void everyTableHasAPolicyThatBindsItsOwnerTooOrNoContent() {
        assertThat(sql.owner().texts(TABLES + """
                         AND c.relname <> 'status_step'
                         AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity
                              OR NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))"""))
                .as("tables without forced row-level security; status_step holds the state machines only")
                .isEmpty();
    }

    @Test
    void theApplicationsRolesGoAroundNoPolicy() {
        assertThat(sql.owner().texts("""
                        SELECT rolname FROM pg_roles
                         WHERE rolname LIKE 'karez%' AND (rolsuper OR rolbypassrls OR rolcreaterole)""")).isEmpty();
        assertThat(sql.owner().texts(TABLES + " AND pg_get_userbyid(c.relowner) <> 'karez_owner'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE trail_entry SET event = event", "DELETE FROM trail_entry", "TRUNCATE trail_entry CASCADE"
            })
    void theTrailIsOnlyEverAddedToByItsOwnerToo(String statement) {
        assertThatThrownBy(() -> sql.owner().run(statement))
                .isInstanceOf(SqlRefused.class)
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> investigator(office.own()).run(statement))
                .isInstanceOf(SqlRefused.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void anEntryIsAddedByOneFunctionAloneAndInTheNameOfWhoActs() {
        String append = "SELECT trail_append('REFERENCE', ?, ?, now(), 'Tried', 'a', 'b', 'c')::text";
        UUID subject = UUID.randomUUID();
        Sql.As investigator = investigator(office.own());

        assertThatThrownBy(() -> investigator.run(
                        "INSERT INTO trail_entry (subject_kind, subject_id, number, owner_authority_id, officer_id, at, event, body, hash)"
                                + " VALUES ('REFERENCE', ?, 1, karez_authority(), karez_officer(), now(), 'Tried', '', sha256(''))",
                        subject))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> investigator.run("UPDATE trail_head SET number = number + 1"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () -> sql.nobody().texts(append, subject, office.own().id()))
                .hasMessageContaining("nobody acts");
        assertThatThrownBy(() -> investigator.texts(append, subject, subject)).hasMessageContaining("no authority");
        investigator.texts(append, subject, office.own().id());

        assertThat(sql.owner()
                        .text(
                                "SELECT o.login FROM trail_entry e JOIN officer o ON o.id = e.officer_id WHERE e.subject_id = ?",
                                subject))
                .isEqualTo(investigator.officer());
    }

    /** A party is read with a case that names it, a document with a request or an answer: naming one must not open it. */
    @Test
    void nobodyNamesAnothersPartyOrDocumentInWhatIsHisOwn() throws Exception {
        Region region = founding.begin();
        founding.complete(region, Map.of());
        Holdings own = region.own();
        Holdings sister = region.sister();

        refused(
                sister,
                "INSERT INTO involvement (case_file_id, party_id, owner_authority_id, role, added_by, added_at)"
                        + " VALUES (?, ?, karez_authority(), 'SUSPECT', karez_officer(), now())",
                sister.id(Thing.DRAFT_CASE),
                own.id(Thing.PARTY));
        refused(
                sister,
                "UPDATE involvement SET party_id = ? WHERE case_file_id = ?",
                own.id(Thing.PARTY),
                sister.id(Thing.DRAFT_CASE));
        refused(
                sister,
                "INSERT INTO request_item (id, request_id, position, kind, reference_id, label, details, handling_code,"
                        + " source_reliability, information_accuracy)"
                        + " VALUES (gen_random_uuid(), ?, 9, 'DOCUMENT', ?, 'x', 'x', 'H0', 'X', 4)",
                sister.id(Thing.DRAFT_REQUEST),
                own.id(Thing.DOCUMENT));
        refused(
                sister,
                "UPDATE information_request SET order_document_id = ? WHERE id = ?",
                own.id(Thing.DOCUMENT),
                sister.id(Thing.DRAFT_REQUEST));
        refused(
                sister,
                "INSERT INTO answer_item (id, answer_id, position, content, document_id, handling_code, source_reliability,"
                        + " information_accuracy) VALUES (gen_random_uuid(), ?, 9, 'x', ?, 'H0', 'X', 4)",
                sister.id(Thing.EXECUTION),
                own.id(Thing.DOCUMENT));
    }

    @Test
    void whoHasWhichRoleIsToldWithinTheState() {
        String grants =
                "SELECT count(*) FROM role_grant g JOIN officer o ON o.id = g.officer_id WHERE o.authority_id = ?";

        assertThat(investigator(office.sister()).number(grants, office.own().id()))
                .isPositive();
        assertThat(investigator(office.foreign()).number(grants, office.own().id()))
                .isZero();
    }

    private void refused(Holdings who, String statement, Object... values) {
        assertThatThrownBy(() -> investigator(who.agency()).run(statement, values))
                .as(statement)
                .isInstanceOf(SqlRefused.class)
                .hasMessageContaining("row-level security");
    }

    private Sql.As investigator(Office.Agency agency) {
        return sql.officer(agency.officer(Role.INVESTIGATOR));
    }

    /** What somebody can do with at least one row of the table; a dash when nothing. */
    private String rights(Sql.As somebody, String table) {
        String column = sql.owner().text("""
                SELECT column_name FROM information_schema.columns
                 WHERE table_name = ? AND table_schema = 'public' AND is_identity = 'NO'
                 ORDER BY ordinal_position LIMIT 1""", table);
        List<String> rights = new ArrayList<>();
        if (reaches(somebody, "SELECT 1 FROM %s LIMIT 1".formatted(table))) {
            rights.add("read");
        }
        if (reaches(somebody, "UPDATE %1$s SET %2$s = %2$s RETURNING 1".formatted(table, column))) {
            rights.add("change");
        }
        if (reaches(somebody, "DELETE FROM %s RETURNING 1".formatted(table))) {
            rights.add("delete");
        }
        return rights.isEmpty() ? "-" : String.join("+", rights);
    }

    private static boolean reaches(Sql.As somebody, String statement) {
        try {
            return somebody.in(session -> {
                boolean reached = !session.texts(statement).isEmpty();
                session.connection().rollback();
                return reached;
            });
        } catch (SqlRefused e) {
            // Another refusal than these would be a fault of this test.
            assertThat(((SQLException) e.getCause()).getSQLState())
                    .as("%s: %s", statement, e.getMessage())
                    .isIn("42501", "23503", "23514");
            return false;
        }
    }
}

package org.karez.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.karez.officer.Role;
import org.karez.shared.RuleViolation;
import org.karez.shared.SubjectKind;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.Sql.SqlRefused;
import org.karez.trail.Verifying;

@ArquillianTest
class DisclosureServiceIT {

    private static final List<String> TABLES = List.of(
            "case_file",
            "party",
            "asset",
            "document",
            "document_chunk",
            "disclosure",
            "reported_transaction",
            "trail_entry");

    @Deployment
    static WebArchive karez() {
        return Karez.built();
    }

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private DisclosureService disclosures;

    @Inject
    private ReportDesk desk;

    @Inject
    private Verifying verifying;

    @Inject
    private DisclosureQueries queries;

    @Inject
    private GoamlSchemaService schemas;

    private Office office;
    private String investigator;
    private String administrator;

    @BeforeEach
    void anOffice() {
        office = Office.open(sql);
        investigator = office.own().officer(Role.INVESTIGATOR);
        administrator = office.own().officer(Role.ADMINISTRATOR);
    }

    @Test
    void aReportMakesADraftWithItsPartiesAccountsAndTransactions() throws Exception {
        ImportOutcome.Made made = desk.made(investigator, "transactions.xml");

        UUID id = made.caseFile();
        assertThat(one(
                        "SELECT status || ' ' || handling_code || ' ' || source_reliability || information_accuracy FROM case_file WHERE id = ?",
                        id))
                .isEqualTo("DRAFT H1 X4");
        assertThat(one("SELECT title FROM case_file WHERE id = ?", id)).startsWith("STR TEST-1: ");
        assertThat(many(
                        "SELECT p.display_name || ' ' || i.role FROM involvement i JOIN party p ON p.id = i.party_id"
                                + " WHERE i.case_file_id = ?",
                        id))
                .contains("Timur Primerov MENTIONED", "Primer LLP MENTIONED", "Anna Obraz MENTIONED");
        assertThat(many(
                        "SELECT h.display_name FROM asset a JOIN party h ON h.id = a.holder_id WHERE a.case_file_id = ?",
                        id))
                .contains("Primer LLP");
        assertThat(many(
                        "SELECT amount || ' ' || currency || ' ' || from_amount || ' ' || from_currency FROM reported_transaction"
                                + " WHERE case_file_id = ? AND number = 'T-1'",
                        id))
                .containsExactly("1250000.10 KZT 2500.00 USD");
        assertThat(one("SELECT encode(sha256, 'hex') FROM document WHERE case_file_id = ?", id))
                .isEqualTo(one("SELECT sha256 FROM disclosure WHERE id = ?", made.disclosure()));
    }

    @Test
    void everyActHasItsEntryAndTheCaseTellsTheImportLast() throws Exception {
        ImportOutcome.Made made = desk.made(investigator, "transactions.xml");

        List<String> events =
                many("SELECT event FROM trail_entry WHERE subject_id = ? ORDER BY number", made.caseFile());
        assertThat(events)
                .startsWith("CaseFileEvent.Drafted")
                .endsWith("CaseFileEvent.DocumentAdded", "DisclosureEvent.Imported");
        assertThat(verifying.of(office.own(), SubjectKind.CASE_FILE, made.caseFile()))
                .isEmpty();
        assertThat(events.stream().filter("CaseFileEvent.PartyInvolved"::equals).count())
                .isEqualTo(sql.owner()
                        .number(
                                "SELECT count(*) FROM party WHERE owner_authority_id = ?",
                                office.own().id()));
        assertThat(sql.owner()
                        .number(
                                "SELECT count(*) FROM trail_entry e JOIN asset a ON a.id = e.subject_id"
                                        + " WHERE a.owner_authority_id = ? AND event = 'AssetEvent.Identified'",
                                office.own().id()))
                .isEqualTo(sql.owner()
                        .number(
                                "SELECT count(*) FROM asset WHERE owner_authority_id = ?",
                                office.own().id()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STR.xml", "SAR.xml", "AIF.xml", "ECDDT.xml", "TR.2079.200000309.xml", "TR.2079.200000310.xml"})
    void theStandardsValidReportsComeInByTheSchemaAndWithoutOne(String name) throws Exception {
        byte[] report = Reports.shared(name);
        desk.load(administrator, "5.0.2", Reports.shared("goAMLSchema-5.0.2.xsd"));
        ImportOutcome bySchema = desk.bring(investigator, name, report);
        ImportOutcome byRules = desk.bring(office.foreign().officer(Role.INVESTIGATOR), name, report);

        Disclosure told = DisclosureReader.read(new ByteArrayInputStream(report));
        assertThat(bySchema).isInstanceOf(ImportOutcome.Made.class);
        assertThat(byRules).isInstanceOf(ImportOutcome.Made.class);
        UUID id = ((ImportOutcome.Made) bySchema).caseFile();
        assertThat(sql.owner().number("SELECT count(*) FROM involvement WHERE case_file_id = ?", id))
                .isEqualTo(told.persons().size() + told.entities().size());
        assertThat(sql.owner().number("SELECT count(*) FROM asset WHERE case_file_id = ?", id))
                .isEqualTo(told.accounts().size());
        assertThat(many("SELECT amount::text FROM reported_transaction WHERE case_file_id = ? ORDER BY position", id))
                .isEqualTo(told.transactions().stream()
                        .map(one -> one.amount().toPlainString())
                        .toList());
        assertThat(verifying.of(office.own(), SubjectKind.CASE_FILE, id)).isEmpty();
    }

    @Test
    void aWrongReportIsRefusedWithAllThatIsWrongAndNothingIsStored() throws Exception {
        byte[] report = Reports.shared("invalid-date.xml");
        desk.load(administrator, "5.0.2", Reports.shared("goAMLSchema-5.0.2.xsd"));
        List<Long> before = counts();

        ImportOutcome outcome = desk.bring(investigator, "invalid-date.xml", report);

        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Refused.class, refused -> {
            assertThat(refused.violations()).hasSize(659);
            assertThat(refused.schema()).isEqualTo("5.0.2");
        });
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theSameFileASecondTimeTellsItsCaseAndMakesNothing() throws Exception {
        ImportOutcome.Made made = desk.made(investigator, "transactions.xml");
        List<Long> before = counts();
        String colleague = office.own().join(sql, "colleague", Role.INVESTIGATOR);

        ImportOutcome again = desk.bring(colleague, "other-name.xml", Reports.own("transactions.xml"));

        assertThat(again).isEqualTo(new ImportOutcome.Known(made.disclosure(), made.caseFile(), made.number()));
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void twoPeopleAtOnceMakeOneCase() throws Exception {
        String colleague = office.own().join(sql, "colleague", Role.INVESTIGATOR);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<ImportOutcome>> futures = List.of(investigator, colleague).stream()
                    .map(login -> people.submit(() -> {
                        start.await();
                        return desk.bring(login, "transactions.xml", Reports.own("transactions.xml"));
                    }))
                    .toList();
            start.countDown();
            ImportOutcome one = futures.get(0).get();
            ImportOutcome other = futures.get(1).get();

            assertThat(one.getClass()).isNotEqualTo(other.getClass());
            assertThat(caseOf(one)).isEqualTo(caseOf(other));
        } finally {
            people.shutdownNow();
        }
        assertThat(sql.owner()
                        .number(
                                "SELECT count(*) FROM case_file WHERE owner_authority_id = ?",
                                office.own().id()))
                .isOne();
    }

    @Test
    void anotherAuthorityMakesItsOwnCaseAndLearnsNothing() throws Exception {
        ImportOutcome.Made made = desk.made(investigator, "transactions.xml");

        for (Office.Agency other : List.of(office.sister(), office.foreign())) {
            String stranger = other.officer(Role.INVESTIGATOR);
            ImportOutcome.Made theirs = desk.made(stranger, "transactions.xml");
            assertThat(theirs.caseFile()).isNotEqualTo(made.caseFile());
            assertThat(as.officer(stranger, () -> queries.view(made.disclosure())))
                    .isEmpty();
            assertThat(as.officer(stranger, () -> queries.transactions(made.disclosure(), 0, 25)))
                    .isEmpty();
            for (String table : List.of("disclosure", "reported_transaction")) {
                assertThat(sql.officer(stranger)
                                .number("SELECT count(*) FROM " + table + " WHERE case_file_id = ?", made.caseFile()))
                        .isZero();
            }
        }
        assertThat(as.officer(investigator, () -> queries.count(new DisclosureSearch(null, null, false))))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PK\u0003\u0004 not a report",
                "<report><rentity_id>1</rentity_id>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><report>&x;</report>",
                "<html><body>hello</body></html>"
            })
    void hostileFilesAreRefused(String text) throws Exception {
        List<Long> before = counts();

        ImportOutcome outcome = desk.bring(investigator, "report.xml", text.getBytes(StandardCharsets.UTF_8));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        refused -> assertThat(refused.violations()).isNotEmpty());
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void aFileLargerThanAllowedIsRefusedBeforeItIsRead() throws Exception {
        byte[] megabyte = new byte[1024 * 1024];
        Arrays.fill(megabyte, (byte) ' ');
        InputStream large = new SequenceInputStream(Collections.enumeration(IntStream.rangeClosed(0, 20)
                .mapToObj(i -> (InputStream) new ByteArrayInputStream(megabyte))
                .toList()));

        ImportOutcome outcome =
                as.officer(investigator, () -> disclosures.importReport(ReportDesk.command("large.xml"), large));

        assertThat(((ImportOutcome.Refused) outcome).violations())
                .extracting(Violation::kind)
                .containsExactly(ViolationKind.TOO_BIG);
    }

    @Test
    void aLargeReportComesInWithinReasonableTime() throws Exception {
        String transaction = new String(Reports.own("transactions.xml"), StandardCharsets.UTF_8);
        int begin = transaction.indexOf("<transaction>");
        int end = transaction.indexOf("</transaction>") + "</transaction>".length();
        String one = transaction.substring(begin, end);
        String many = IntStream.range(0, 2000)
                .mapToObj(i -> one.replace(">T-1<", ">L-" + i + "<")
                        .replace("000000</id_number>", (700000 + i % 200) + "</id_number>"))
                .collect(Collectors.joining("\n"));
        byte[] report = (transaction.substring(0, begin) + many + "</report>").getBytes(StandardCharsets.UTF_8);

        long start = System.nanoTime();
        ImportOutcome outcome = desk.bring(investigator, "large.xml", report);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;

        UUID id = ((ImportOutcome.Made) outcome).caseFile();
        assertThat(sql.owner().number("SELECT count(*) FROM reported_transaction WHERE case_file_id = ?", id))
                .isEqualTo(2000);
        assertThat(seconds).as("seconds for %s bytes", report.length).isLessThan(60);
    }

    @Test
    void onlyTheAdministratorLoadsASchemaAndOneIsActive() throws Exception {
        byte[] own = Reports.own("country.xsd");
        assertThatThrownBy(() -> as.officer(investigator, () -> schemas.load(new LoadSchema("1", "c.xsd", own))))
                .isInstanceOf(EJBAccessException.class);
        assertThat(as.officer(administrator, () -> schemas.load(new LoadSchema("x", "x.xsd", "<x/>".getBytes()))))
                .isNotEmpty();

        assertThat(as.officer(administrator, () -> schemas.load(new LoadSchema("1", "c.xsd", own))))
                .isEmpty();
        byte[] changed = new String(own, StandardCharsets.UTF_8).concat("\n").getBytes(StandardCharsets.UTF_8);
        assertThat(as.officer(administrator, () -> schemas.load(new LoadSchema("2", "c.xsd", changed))))
                .isEmpty();
        assertThatThrownBy(() -> as.officer(administrator, () -> schemas.load(new LoadSchema("3", "c.xsd", own))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("SCHEMA_LOADED");

        List<GoamlSchemaRow> rows = as.officer(administrator, schemas::list);
        assertThat(rows).extracting(GoamlSchemaRow::active).containsExactlyInAnyOrder(true, false);
        GoamlSchemaRow first =
                rows.stream().filter(row -> !row.active()).findFirst().orElseThrow();
        as.officer(administrator, () -> schemas.activate(first.id()));
        assertThat(many(
                        "SELECT label FROM goaml_schema WHERE active AND owner_authority_id = ?",
                        office.own().id()))
                .containsExactly("1");
        assertThat(many("SELECT event FROM trail_entry WHERE subject_id = ? ORDER BY number", first.id()))
                .containsExactly(
                        "GoamlSchemaEvent.Loaded", "GoamlSchemaEvent.Deactivated", "GoamlSchemaEvent.Activated");
        assertThat(as.officer(office.foreign().officer(Role.ADMINISTRATOR), schemas::list))
                .isEmpty();
        assertThat(sql.officer(office.foreign().officer(Role.INVESTIGATOR)).number("SELECT count(*) FROM goaml_schema"))
                .isZero();
    }

    @Test
    void importedRowsAreNeverChanged() throws Exception {
        ImportOutcome.Made made = desk.made(investigator, "transactions.xml");

        assertThatThrownBy(() -> sql.officer(investigator)
                        .run("UPDATE reported_transaction SET amount = 1 WHERE disclosure_id = ?", made.disclosure()))
                .isInstanceOf(SqlRefused.class);
        assertThatThrownBy(() -> sql.owner().run("DELETE FROM disclosure WHERE id = ?", made.disclosure()))
                .isInstanceOf(SqlRefused.class);
    }

    private static UUID caseOf(ImportOutcome outcome) {
        return outcome instanceof ImportOutcome.Made made
                ? made.caseFile()
                : ((ImportOutcome.Known) outcome).caseFile();
    }

    private List<Long> counts() {
        return TABLES.stream()
                .map(table -> sql.owner().number("SELECT count(*) FROM " + table))
                .toList();
    }

    private String one(String query, Object value) {
        return sql.owner().text(query, value);
    }

    private List<String> many(String query, Object value) {
        return sql.owner().texts(query, value);
    }
}

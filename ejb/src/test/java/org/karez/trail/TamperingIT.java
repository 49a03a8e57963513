package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.karez.trail.FindingKind.CHAIN_MISSING;
import static org.karez.trail.FindingKind.COLUMN_CHANGED;
import static org.karez.trail.FindingKind.ENTRY_AFTER_HEAD;
import static org.karez.trail.FindingKind.ENTRY_CHANGED;
import static org.karez.trail.FindingKind.ENTRY_MISSING;
import static org.karez.trail.FindingKind.ENTRY_REPLACED;
import static org.karez.trail.FindingKind.ROW_MISSING;
import static org.karez.trail.FindingKind.ROW_UNTOLD;
import static org.karez.trail.FindingKind.STATE_CHANGED;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.casefile.CaseFileDetails;
import org.karez.casefile.CaseFileQueries;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.CaseFiles;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.casefile.InvolvementRole;
import org.karez.officer.Role;
import org.karez.party.Parties;
import org.karez.party.PartyService;
import org.karez.shared.SubjectKind;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.Sql.Session;
import org.karez.test.TestClock;

/** What the tables' owner changes behind the application's back, a verification finds, and names the entry and the subject. */
@ArquillianTest
class TamperingIT {

    /** Everything that a text can hold and still has to be the same byte for byte. */
    private static final String TEXT =
            "Дело «Ғауһар»: \"кавычки\", 'апостроф', \\обратная\\\n\tстрока\r\n😀 ümlaut \u2028 <b>&amp;</b>";

    @Deployment
    static WebArchive karez() {
        return Karez.built();
    }

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private TestClock clock;

    @Inject
    private CaseFileService cases;

    @Inject
    private CaseFileQueries caseQueries;

    @Inject
    private PartyService parties;

    @Inject
    private VerificationService verifications;

    @Inject
    private VerificationQueries results;

    @Inject
    private TrailQueries trail;

    @Inject
    private HistoryQueries histories;

    private Office office;
    private String auditor;
    private UUID file;
    private UUID party;

    /** A case with four entries and a party with two, seen by a supervisor. */
    @BeforeEach
    void aCaseWithAHistory() throws Exception {
        clock.set(TestClock.START);
        office = Office.open(sql);
        auditor = office.own().officer(Role.AUDITOR);
        as.officer(office.own().officer(Role.INVESTIGATOR), () -> {
            file = cases.draft(CaseFiles.details("Flats bought with cash"));
            party = parties.add(Parties.person());
            clock.pass(Duration.ofMinutes(1));
            cases.edit(
                    file,
                    1,
                    new CaseFileDetails(
                            TEXT.substring(0, 40),
                            HandlingCode.H3,
                            TEXT,
                            Evaluation.UNKNOWN,
                            "LAUNDERING",
                            "NATIONAL_LAW",
                            null,
                            "2026-17",
                            TEXT));
            cases.involve(file, party, InvolvementRole.SUSPECT, null);
            clock.pass(Duration.ofMinutes(1));
            cases.submit(file);
        });
        as.officer(office.own().officer(Role.SUPERVISOR), () -> {
            caseQueries.view(file);
        });
    }

    @Test
    void anUntouchedDatabaseHasNoFindings() throws Exception {
        assertThat(verifyEverything()).isEmpty();
        assertThat(verify(SubjectKind.CASE_FILE, file)).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        // The verifications' own entries and rows are verified by the next one: two beside the case, the party and ten
        // officers.
        assertThat(verifyEverything()).isEmpty();
        VerificationRow last = as.officer(auditor, () -> results.latest(1)).get(0);
        assertThat(last.subjects()).isEqualTo(2 + 1 + 1 + 10);
        assertThat(last.entries()).isEqualTo(2 + 5 + 1);
    }

    @Test
    void aVerificationIsKeptWithItsEntryAndNobodyChangesIt() throws Exception {
        UUID id = as.officer(auditor, () -> verifications.verify(SubjectKind.CASE_FILE, file));

        assertThat(as.officer(auditor, () -> results.find(id))).hasValueSatisfying(row -> {
            assertThat(row.label()).endsWith("-OWN-2026-0001 " + TEXT.substring(0, 40));
            assertThat(row.entries()).isEqualTo(5);
        });
        assertThat(sql.owner().text("SELECT event FROM trail_entry WHERE subject_id = ?", id))
                .isEqualTo("TrailEvent.Verified");
        assertThat(as.officer(office.sister().officer(Role.AUDITOR), () -> results.find(id)))
                .isEmpty();
    }

    @Test
    void aChangedBodyNamesTheEntry() throws Exception {
        tamper("UPDATE trail_entry SET body = ? WHERE subject_id = ? AND number = 2", reworded(file, 2), file);

        assertThat(found()).containsExactly(tuple(ENTRY_CHANGED, file, 2, "hash"));
        Finding finding = verifyEverything().get(0);
        assertThat(finding.at()).isEqualTo(TestClock.START.plusSeconds(60));
        assertThat(finding.label()).endsWith("-OWN-2026-0001 " + TEXT.substring(0, 40));
    }

    @Test
    void aChangedBodyWithItsHashNamesTheEntry() throws Exception {
        byte[] body = reworded(file, 2);
        tamper(
                "UPDATE trail_entry SET body = ?, hash = sha256(?) WHERE subject_id = ? AND number = 2",
                body,
                body,
                file);

        assertThat(found()).containsExactly(tuple(ENTRY_REPLACED, file, 2, "hash"));
    }

    @Test
    void aDeletedEntryInTheMiddleIsNamed() throws Exception {
        tamper("DELETE FROM trail_entry WHERE subject_id = ? AND number = 3", file);

        assertThat(found()).containsExactly(tuple(ENTRY_MISSING, file, 3, "number"));
    }

    @Test
    void aDeletedLastEntryIsNamed() throws Exception {
        tamper("DELETE FROM trail_entry WHERE subject_id = ? AND number = 5", file);

        assertThat(found()).containsExactly(tuple(ENTRY_MISSING, file, 5, "number"));
    }

    @Test
    void aDeletedChainIsNamed() throws Exception {
        tamper("DELETE FROM trail_entry WHERE subject_id = ?", file);
        assertThat(found()).containsExactly(tuple(CHAIN_MISSING, file, null, "number"));

        tamper("DELETE FROM trail_head WHERE subject_id = ?", file);
        assertThat(found()).containsExactly(tuple(ROW_UNTOLD, file, null, null));
    }

    @Test
    void entriesThatChangedPlacesAreNamed() throws Exception {
        tamper("UPDATE trail_entry SET number = 100 WHERE subject_id = ? AND number = 2", file);
        tamper("UPDATE trail_entry SET number = 2 WHERE subject_id = ? AND number = 3", file);
        tamper("UPDATE trail_entry SET number = 3 WHERE subject_id = ? AND number = 100", file);

        assertThat(found())
                .containsExactly(tuple(COLUMN_CHANGED, file, 2, "number"), tuple(COLUMN_CHANGED, file, 3, "number"));
    }

    @Test
    void aForgedEntryIsNamed() throws Exception {
        tamper("""
                INSERT INTO trail_entry (subject_kind, subject_id, number, owner_authority_id, officer_id, at, event, body, hash)
                SELECT subject_kind, subject_id, 6, owner_authority_id, officer_id, at, event, body, hash
                  FROM trail_entry WHERE subject_id = ? AND number = 5""", file);

        assertThat(found()).contains(tuple(ENTRY_AFTER_HEAD, file, 6, "number"));
        assertThat(found()).allMatch(finding -> finding.toList().get(1).equals(file));
    }

    @Test
    void anEntryMovedToAnotherSubjectIsNamed() throws Exception {
        tamper(
                "UPDATE trail_entry SET subject_kind = 'PARTY', subject_id = ?, number = 2 WHERE subject_id = ? AND number = 3",
                party,
                file);

        assertThat(found())
                .contains(
                        tuple(ENTRY_MISSING, file, 3, "number"),
                        tuple(COLUMN_CHANGED, party, 2, "kind"),
                        tuple(COLUMN_CHANGED, party, 2, "subject"),
                        tuple(ENTRY_AFTER_HEAD, party, 2, "number"));
    }

    @Test
    void aColumnBesideTheBytesIsNamed() throws Exception {
        tamper(
                "UPDATE trail_entry SET event = 'Viewed', at = at + interval '1 microsecond' WHERE subject_id = ? AND number = 2",
                file);

        assertThat(found())
                .containsExactly(tuple(COLUMN_CHANGED, file, 2, "at"), tuple(COLUMN_CHANGED, file, 2, "event"));
    }

    @Test
    void aChangedCaseIsNamedByField() throws Exception {
        tamper(
                "UPDATE case_file SET status = 'DRAFT', title = 'Nothing to see', handling_code = 'H0' WHERE id = ?",
                file);

        assertThat(found())
                .containsExactly(
                        tuple(STATE_CHANGED, file, 4, "handling"),
                        tuple(STATE_CHANGED, file, 4, "status"),
                        tuple(STATE_CHANGED, file, 4, "title"));
        assertThat(verify(SubjectKind.CASE_FILE, file).get(1))
                .extracting(Finding::expected, Finding::found)
                .containsExactly("SUBMITTED", "DRAFT");
    }

    @Test
    void aCaseGivenToAnotherAuthorityIsNamed() throws Exception {
        tamper(
                "UPDATE case_file SET owner_authority_id = ? WHERE id = ?",
                office.sister().id(),
                file);

        assertThat(found()).containsExactly(tuple(ROW_MISSING, file, 4, null));
    }

    @Test
    void aChangedNameOfAPartyIsNamed() throws Exception {
        tamper("UPDATE party_name SET full_name = 'Иванов Иван' WHERE party_id = ? AND position = 0", party);

        assertThat(found()).containsExactly(tuple(STATE_CHANGED, party, 1, "names"));
    }

    @Test
    void theHistoryTellsWhatChangedAndWhoLooked() throws Exception {
        as.officer(auditor, () -> {
            List<TrailStep> steps = histories.steps(SubjectKind.CASE_FILE, file, Integer.MAX_VALUE, 10);
            assertThat(steps)
                    .extracting(TrailStep::number, TrailStep::event)
                    .containsExactly(
                            tuple(4, "CaseFileEvent.Submitted"),
                            tuple(3, "CaseFileEvent.PartyInvolved"),
                            tuple(2, "CaseFileEvent.Edited"),
                            tuple(1, "CaseFileEvent.Drafted"));
            assertThat(steps.get(0).changes()).containsExactly(new TrailStep.Change("status", "DRAFT", "SUBMITTED"));
            assertThat(steps.get(1).details())
                    .contains(new TrailStep.Change("party", null, "Serikov Daniyar (Сериков Данияр)"));
            assertThat(steps.get(2).changes())
                    .contains(new TrailStep.Change("title", "Flats bought with cash", TEXT.substring(0, 40)))
                    .contains(new TrailStep.Change("summary", "Cash couriers buy flats.", TEXT));
            assertThat(histories.steps(SubjectKind.CASE_FILE, file, 4, 1))
                    .singleElement()
                    .satisfies(step -> assertThat(step.changes()).isEmpty());
            assertThat(histories.viewers(SubjectKind.CASE_FILE, file))
                    .extracting(TrailViewer::officer, TrailViewer::times)
                    .containsExactly(tuple(office.own().officer(Role.SUPERVISOR), 1L));
        });
        assertThat(as.officer(
                        office.sister().officer(Role.SUPERVISOR),
                        () -> histories.steps(SubjectKind.CASE_FILE, file, Integer.MAX_VALUE, 10)))
                .isEmpty();
    }

    @Test
    void theSearchFindsByEveryFieldAndIsAnEntryItself() throws Exception {
        Instant second = TestClock.START.plusSeconds(60);
        assertThat(search(new TrailSearch(null, null, null, null, SubjectKind.CASE_FILE, null)))
                .hasSize(5);
        assertThat(search(new TrailSearch("SUPERVISOR", null, null, null, null, null)))
                .containsExactly("Viewed");
        assertThat(search(new TrailSearch(null, null, second, second.plusSeconds(1), null, null)))
                .containsExactly("CaseFileEvent.PartyInvolved", "CaseFileEvent.Edited");
        assertThat(search(new TrailSearch(null, null, null, null, null, "own-2026-0001")))
                .hasSize(5);
        assertThat(search(new TrailSearch(null, null, null, null, null, party.toString())))
                .containsExactly("PartyEvent.Added");
        assertThat(search(new TrailSearch(null, "CaseFileEvent.Drafted", null, null, null, "100%")))
                .isEmpty();
        assertThat(search(new TrailSearch("auditor", null, null, null, SubjectKind.TRAIL, null)))
                .hasSize(6)
                .containsOnly("TrailEvent.Searched");
        as.officer(auditor, () -> {
            List<TrailRow> first = trail.search(TrailSearch.ALL, null, 2);
            List<TrailRow> second2 = trail.search(TrailSearch.ALL, first.get(1).id(), 2);
            assertThat(second2.get(0).id()).isLessThan(first.get(1).id());
            assertThat(trail.size().entries()).isEqualTo(5 + 1 + 8);
        });
    }

    private List<String> search(TrailSearch search) throws Exception {
        return as.officer(
                auditor,
                () -> trail.search(search, null, 50).stream()
                        .map(TrailRow::event)
                        .toList());
    }

    private List<Tuple> found() throws Exception {
        return verifyEverything().stream()
                .map(finding -> tuple(finding.kind(), finding.subjectId(), finding.number(), finding.field()))
                .toList();
    }

    private List<Finding> verifyEverything() throws Exception {
        return as.officer(auditor, () -> {
            VerificationProgress progress = verifications.verifyEverything();
            while (progress.stage() == VerificationProgress.Stage.RUNNING) {
                Thread.sleep(20);
            }
            assertThat(progress.stage()).isEqualTo(VerificationProgress.Stage.FINISHED);
            assertThat(progress.checked()).isPositive().isLessThanOrEqualTo(progress.total());
            return results.findings(progress.id(), 0, 100);
        });
    }

    private List<Finding> verify(SubjectKind kind, UUID subject) throws Exception {
        return as.officer(auditor, () -> results.findings(verifications.verify(kind, subject), 0, 100));
    }

    /** What only the tables' owner can do: he takes the guards away first. */
    private void tamper(String statement, Object... values) {
        sql.owner().in(owner -> {
            guards(owner, "DISABLE");
            assertThat(owner.run(statement, values)).as(statement).isPositive();
            guards(owner, "ENABLE");
            return null;
        });
    }

    private static void guards(Session owner, String act) throws java.sql.SQLException {
        for (String table : List.of("trail_entry", "case_file", "party")) {
            owner.run("ALTER TABLE " + table + " " + act + " TRIGGER USER");
        }
    }

    private byte[] reworded(UUID subject, int number) {
        String body = sql.owner()
                .text(
                        "SELECT convert_from(body, 'UTF8') FROM trail_entry WHERE subject_id = ? AND number = ?",
                        subject,
                        number);
        assertThat(body).contains("LAUNDERING");
        return body.replace("LAUNDERING", "PRECURSORS").getBytes(StandardCharsets.UTF_8);
    }
}

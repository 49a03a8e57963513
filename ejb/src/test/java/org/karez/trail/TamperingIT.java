package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.karez.trail.FindingKind.COLUMN_CHANGED;
import static org.karez.trail.FindingKind.ENTRY_AFTER_HEAD;
import static org.karez.trail.FindingKind.ENTRY_CHANGED;
import static org.karez.trail.FindingKind.ENTRY_MISSING;
import static org.karez.trail.FindingKind.ENTRY_REPLACED;
import static org.karez.trail.FindingKind.LEAF_CHANGED;
import static org.karez.trail.FindingKind.ROW_UNTOLD;
import static org.karez.trail.FindingKind.STATE_CHANGED;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.officer.Role;
import org.karez.shared.Part;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.TestClock;
import org.karez.test.Tx;

/** What the tables' owner changes behind the application's back, a verification finds, and names the entry and the subject. */
@ArquillianTest
class TamperingIT {

    private static final List<String> IMPOSSIBLE = List.of(
            "at = 'infinity'",
            "at = '294000-01-01'",
            "subject_kind = 'NOTHING'",
            "event = '<b>{0}'",
            "body = ''",
            "body = convert_to(replace(convert_from(body, 'UTF8'), 'LAUNDERING', 'A\\u0000\\ud800'), 'UTF8')",
            "body = convert_to(replace(convert_from(body, 'UTF8'), '\"state\":{', '\"state\":{\"' || repeat('a', 5000) || '\":\"x\",'), 'UTF8')",
            "body = '\\xff00'",
            "body = convert_to('{\"state\":' || repeat('[', 100000) || repeat(']', 100000) || '}', 'UTF8')",
            "body = convert_to(replace(convert_from(body, 'UTF8'), '\"v\":1', '\"v\":' || repeat('9', 100000)), 'UTF8')");

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
    private CaseWithHistory history;

    @Inject
    private VerificationService verifications;

    @Inject
    private VerificationQueries results;

    @Inject
    private TrailQueries trail;

    @Inject
    private HistoryQueries histories;

    @Inject
    private Tx tx;

    @Inject
    private Event<Part> parts;

    @Inject
    private Verifying verifying;

    @Inject
    private BusyOffice busyOffice;

    @Inject
    private BusinessColumns columns;

    @Inject
    private Trees trees;

    private Office office;
    private String auditor;
    private UUID file;
    private UUID party;

    @BeforeEach
    void aCaseWithAHistory() throws Exception {
        clock.set(TestClock.START);
        trees.regrow();
        office = Office.open(sql);
        Entries.tellOfficers(sql, office.own());
        auditor = office.own().officer(Role.AUDITOR);
        CaseWithHistory.Begun begun = history.of(office.own());
        file = begun.file();
        party = begun.party();
        trees.catchUp();
    }

    @Test
    void anUntouchedDatabaseHasNoFindings() throws Exception {
        assertThat(verifyEverything()).isEmpty();
        assertThat(verify(SubjectKind.CASE_FILE, file)).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        // The verifications' own entries and rows are verified by the next one.
        assertThat(verifyEverything()).isEmpty();
        VerificationRow last = as.officer(auditor, () -> results.latest(1)).get(0);
        assertThat(last.subjects())
                .as("verifications, case, party, officers, authority")
                .isEqualTo(2 + 1 + 1 + 10 + 1);
        assertThat(last.entries()).isEqualTo(2 + 5 + 1 + 10);
    }

    @Test
    void aVerificationIsKeptWithItsEntryAndNobodyChangesIt() throws Exception {
        UUID id = as.officer(auditor, () -> verifications.verify(SubjectKind.CASE_FILE, file));

        assertThat(as.officer(auditor, () -> results.find(id))).hasValueSatisfying(row -> {
            assertThat(row.label()).endsWith("-OWN-2026-0001 " + CaseWithHistory.TEXT.substring(0, 40));
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

        assertThat(found())
                .containsExactly(tuple(ENTRY_CHANGED, file, 2, "hash"), tuple(LEAF_CHANGED, file, 2, "leaf"));
        Finding finding = verifyEverything().get(0);
        assertThat(finding.at()).isEqualTo(TestClock.START.plusSeconds(60));
        assertThat(finding.label()).endsWith("-OWN-2026-0001 " + CaseWithHistory.TEXT.substring(0, 40));
    }

    @Test
    void aChangedBodyWithItsHashNamesTheEntry() throws Exception {
        byte[] body = reworded(file, 2);
        tamper(
                "UPDATE trail_entry SET body = ?, hash = sha256(?) WHERE subject_id = ? AND number = 2",
                body,
                body,
                file);

        assertThat(found())
                .containsExactly(tuple(LEAF_CHANGED, file, 2, "leaf"), tuple(ENTRY_REPLACED, file, 2, "hash"));
    }

    @Test
    void whatNoEntryCanSayIsSeenByTheAuditorAndNamed() throws Exception {
        Map<String, UUID> files = new HashMap<>();
        for (String impossible : IMPOSSIBLE) {
            files.put(impossible, history.of(office.own()).file());
        }
        trees.catchUp();
        files.forEach((impossible, id) ->
                tamper("UPDATE trail_entry SET " + impossible + " WHERE subject_id = ? AND number = 2", id));

        List<TrailRow> seen = as.officer(auditor, () -> trail.search(TrailSearch.ALL, null, 200));
        List<Finding> findings = verifyEverything();
        for (String impossible : IMPOSSIBLE) {
            UUID id = files.get(impossible);
            assertThat(seen)
                    .as(impossible)
                    .filteredOn(row -> row.subject().equals(id))
                    .hasSize(5);
            assertThat(findings).as(impossible).anyMatch(finding -> id.equals(finding.subjectId()));
            Long altered = sql.owner().number("SELECT id FROM trail_entry WHERE subject_id = ? AND number = 2", id);
            as.officer(auditor, () -> trail.search(TrailSearch.ALL, altered, 50));
        }
        as.officer(auditor, trail::size);
    }

    @Test
    void whatTheOwnerChangesIsNamed() throws Exception {
        for (Tampering tampering : Tampering.all().toList()) {
            aCaseWithAHistory();
            tamper(tampering.statement(file, party, office.sister().id()));

            assertThat(verifyEverything())
                    .as(tampering.statement())
                    .extracting(finding -> "%s %s %s %s"
                            .formatted(
                                    finding.kind(),
                                    finding.subjectKind().equals(Finding.TREE)
                                            ? "tree"
                                            : finding.subjectId().equals(file) ? "file" : "party",
                                    finding.number(),
                                    finding.field() == null
                                            ? null
                                            : finding.field().replaceAll(":.*", ":")))
                    .containsExactlyElementsOf(tampering.findings());
        }
    }

    @Test
    void nothingComesToASubjectWithoutAnEntry() {
        Subject subject = new Subject(SubjectKind.CASE_FILE, file, office.own().id());

        assertThatThrownBy(() -> tx.call(() -> {
                    parts.fire(new Part(subject, "party:" + party, "[]"));
                    return null;
                }))
                .hasStackTraceContaining("no entry states the parts");
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
    void aChangedStatusIsToldAsItWasAndAsItIs() throws Exception {
        tamper("UPDATE case_file SET status = 'DRAFT' WHERE id = ?", file);

        assertThat(verify(SubjectKind.CASE_FILE, file))
                .extracting(Finding::field, Finding::expected, Finding::found)
                .containsExactly(tuple("status", "SUBMITTED", "DRAFT"));
    }

    @Test
    void aRoleThatNobodyGrantedIsNamed() throws Exception {
        String login = office.own().officer(Role.ADMINISTRATOR);
        tamper("""
                INSERT INTO role_grant (id, officer_id, role, state, requested_at, version)
                SELECT id, id, 'AUDITOR', 'GRANTED', now(), 1 FROM officer WHERE login = ?""", login);
        UUID officer = UUID.fromString(sql.owner().text("SELECT id FROM officer WHERE login = ?", login));

        assertThat(verify(SubjectKind.OFFICER, officer))
                .extracting(Finding::kind, Finding::field, Finding::expected)
                .containsExactly(
                        tuple(STATE_CHANGED, "grant:" + officer, null), tuple(STATE_CHANGED, "roles", "ADMINISTRATOR"));
    }

    @Test
    void ofOfficersWithoutAnEntryOnlyAdministratorsAreBelieved() throws Exception {
        office.own().join(sql, "first", Role.ADMINISTRATOR);
        assertThat(found()).isEmpty();

        String ghost = office.own().join(sql, "ghost", Role.ADMINISTRATOR, Role.AUDITOR);

        assertThat(verifyEverything())
                .extracting(Finding::kind, Finding::label, Finding::field, Finding::found)
                .containsExactly(tuple(ROW_UNTOLD, ghost, "roles", "AUDITOR,ADMINISTRATOR"));
    }

    @Test
    void whereEverythingHappenedNothingIsFoundAndNoColumnIsChangedUnseen() throws Exception {
        Office busy = Office.open(sql);
        UUID known = busyOffice.everything(busy).kept().party();
        assertThat(verifying.everything(busy.own())).isEmpty();
        assertThat(verifying.everything(busy.foreign())).isEmpty();

        // A finding, too, is a row that somebody could change.
        tamper("UPDATE party SET note = 'Of good repute' WHERE id = ?", known);
        assertThat(verifying.everything(busy.own())).hasSize(1);
        tamper("UPDATE party SET note = NULL WHERE id = ?", known);
        assertThat(verifying.everything(busy.own())).isEmpty();

        assertThat(columns.changedUnseen(busy.own().id(), busy.foreign().id()))
                .as("what pages look like to an officer, and an identifier that nothing names")
                .containsExactly("officer.language", "officer.theme", "officer.density", "verification_finding.id");
    }

    @Test
    void whatCameToASubjectPieceByPieceIsNamed() throws Exception {
        Office busy = Office.open(sql);
        BusyOffice.Happened happened = busyOffice.everything(busy);
        UUID report = happened.report().disclosure();

        tamper(
                "UPDATE document_chunk SET bytes = bytes || 'x' WHERE document_id = ?",
                happened.kept().order());
        tamper("UPDATE legal_event SET amount = amount - 1 WHERE asset_id = ? AND number = 4", happened.asset());
        tamper("UPDATE membership SET status = 'MEMBER' WHERE participant_id = ?", happened.participant());
        tamper(
                "UPDATE reported_transaction SET amount = amount + 0.01 WHERE number = 'T-1' AND disclosure_id = ?",
                report);

        assertThat(verifying.everything(busy.own()))
                .extracting(Finding::subjectId, finding -> finding.field().replaceAll(":.*", ""))
                .containsExactlyInAnyOrder(
                        tuple(happened.asset(), "legalEvent"),
                        tuple(happened.participant(), "membership"),
                        tuple(happened.kept().id(), "document"));
        assertThat(verifying.everything(busy.foreign()))
                .extracting(Finding::subjectId, Finding::field)
                .containsExactly(tuple(happened.report().caseFile(), "transactions:" + report));
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
                    .contains(new TrailStep.Change(
                            "title", "Flats bought with cash", CaseWithHistory.TEXT.substring(0, 40)))
                    .contains(new TrailStep.Change("summary", "Cash couriers buy flats.", CaseWithHistory.TEXT));
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
            assertThat(trail.size().entries()).isEqualTo(5 + 1 + 8 + 10);
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
        return verifying.found(office.own());
    }

    private List<Finding> verifyEverything() throws Exception {
        return verifying.everything(office.own());
    }

    private List<Finding> verify(SubjectKind kind, UUID subject) throws Exception {
        return verifying.of(office.own(), kind, subject);
    }

    private void tamper(String statement, Object... values) {
        verifying.tamper(statement, values);
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

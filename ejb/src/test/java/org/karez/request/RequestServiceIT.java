package org.karez.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.approval.ApprovalService;
import org.karez.approval.Decision;
import org.karez.asset.AssetService;
import org.karez.asset.LegalActDetails;
import org.karez.asset.MeasureService;
import org.karez.asset.RegisterMeasure;
import org.karez.asset.RestraintPlan;
import org.karez.asset.TraceDetails;
import org.karez.asset.TypedAmount;
import org.karez.asset.ValuationMethod;
import org.karez.casefile.AddDocument;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.CaseFiles;
import org.karez.casefile.DocumentService;
import org.karez.casefile.Evaluation;
import org.karez.casefile.GroupEffect;
import org.karez.casefile.HandlingCode;
import org.karez.casefile.InvolvementRole;
import org.karez.officer.Role;
import org.karez.party.Parties;
import org.karez.party.PartyService;
import org.karez.shared.RuleViolation;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.Sql.SqlRefused;
import org.karez.test.TestClock;

@ArquillianTest
class RequestServiceIT {

    private static final String LETTER = "The order of the court, scanned.";

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
    private PartyService parties;

    @Inject
    private DocumentService documents;

    @Inject
    private ApprovalService approvals;

    @Inject
    private AssetService assets;

    @Inject
    private MeasureService measures;

    @Inject
    private RequestService requests;

    @Inject
    private ExecutionService executions;

    @Inject
    private RequestQueries list;

    @Inject
    private RequestReadingService reading;

    private Office.Agency here;
    private Office.Agency there;
    private Office.Agency elsewhere;
    private UUID caseFile;
    private UUID party;
    private UUID document;

    @BeforeEach
    void anOpenCase() throws Exception {
        clock.set(TestClock.START);
        Office office = Office.open(sql);
        here = office.own();
        there = office.foreign();
        elsewhere = Office.open(sql).own();
        as.officer(investigator(here), () -> {
            caseFile = cases.draft(CaseFiles.details("Courier network"));
            party = parties.add(Parties.person());
            cases.involve(caseFile, party, InvolvementRole.SUSPECT, null);
            document = store("order.txt");
            cases.submit(caseFile);
        });
        approve(supervisor(here), caseFile, "OPEN");
    }

    @Test
    void goesAllTheWayBetweenTwoStatesWhileAThirdSeesNothing() throws Exception {
        UUID id = drafted(HandlingCode.H1);
        assertThat(seen(there, "information_request", id)).as("a draft").isZero();
        as.officer(investigator(here), () -> requests.submit(id));
        approve(supervisor(here), id, "APPROVE");
        assertThat(status(id)).as("a third person is asked for").isEqualTo("PENDING_APPROVAL");
        approve(coordinator(here), id, "APPROVE");
        assertThat(seen(there, "information_request", id)).as("not sent").isZero();
        as.officer(coordinator(here), () -> requests.send(id));
        assertThat(sql.owner().text("SELECT number FROM information_request WHERE id = ?", id))
                .endsWith("-OWN-2026-R0001");

        assertThat(seen(there, "request_item", "request_id", id)).as("unopened").isZero();
        RequestView envelope = view(coordinator(there), id);
        assertThat(envelope.isOpen()).isFalse();
        assertThat(envelope.row().title()).isEmpty();
        as.officer(coordinator(there), () -> executions.receive(id, there.id(), true));
        clock.pass(Duration.ofHours(2));
        as.officer(supervisor(there), () -> executions.accept(id, idOf(investigator(there))));
        as.officer(investigator(there), () -> executions.start(id));
        assertThat(view(investigator(there), id).request().getItems()).hasSize(2);
        assertThat(read(investigator(there), id, document)).isEqualTo(LETTER);

        as.officer(investigator(there), () -> {
            executions.draftAnswer(id, "Two accounts were found.");
            executions.addToAnswer(id, Requests.found());
            executions.submitAnswer(id);
        });
        assertThat(view(investigator(here), id).answer()).as("not transmitted").isNull();
        assertThat(seen(here, "answer", id)).isZero();
        assertThat(seen(here, "proposal", "subject_kind = 'EXECUTION' AND subject_id", id))
                .isZero();
        assertThat(view(investigator(here), id).stage()).isEqualTo(RequestStage.REPLY_PENDING_APPROVAL);
        assertThatThrownBy(() -> as.officer(coordinator(there), () -> executions.transmit(id)))
                .hasMessageContaining("ANSWER_NOT_APPROVED");
        approve(supervisor(there), id, "ANSWER");
        as.officer(coordinator(there), () -> executions.transmit(id));

        RequestView answered = view(investigator(here), id);
        assertThat(answered.stage()).isEqualTo(RequestStage.ANSWERED);
        assertThat(answered.answer().getItems()).hasSize(1);
        as.officer(investigator(here), () -> requests.giveFeedback(id, Requests.feedback()));
        approve(supervisor(here), id, "CLOSE");
        assertThat(status(id)).isEqualTo("CLOSED");
        assertThat(events("REQUEST", id))
                .isEqualTo(
                        "Drafted,Edited,ItemChosen,ItemChosen,Submitted,Endorsed,Approved,Sent,FeedbackGiven,Closed");
        assertThat(events("EXECUTION", id))
                .isEqualTo("Received,Accepted,Started,DocumentRead,AnswerDrafted,AnswerDrafted,AnswerSubmitted,"
                        + "AnswerApproved,AnswerTransmitted");
        assertTheTrailAgreesWithTheRows(id);
        for (String table : new String[] {"information_request", "execution", "answer"}) {
            assertThat(seen(elsewhere, table, id)).as(table).isZero();
        }
        assertThat(seen(elsewhere, "document", document)).isZero();
        assertThat(seen(there, "case_file", caseFile))
                .as("the case stays at home")
                .isZero();
        assertThat(seen(there, "party", party)).isZero();
    }

    @Test
    void theClockRunsFromReceiptAndOverdueShows() throws Exception {
        UUID id = sent();
        RequestSearch late = new RequestSearch(null, null, null, true, false, null, RequestSort.DUE, false);

        as.officer(coordinator(there), () -> executions.receive(id, there.id(), true));
        assertThat(sql.owner().text("SELECT due - received_at FROM execution WHERE id = ?", id))
                .isEqualTo("08:00:00");
        assertThat(as.officer(coordinator(there), () -> list.incoming(late, 0, 10)))
                .isEmpty();
        clock.pass(Duration.ofHours(8).plusSeconds(1));
        assertThat(as.officer(coordinator(there), () -> list.incoming(late, 0, 10)))
                .extracting(RequestRow::id)
                .containsExactly(id);
        assertThat(as.officer(investigator(here), () -> list.countOutgoing(late)))
                .isOne();
        assertThatThrownBy(() -> as.officer(coordinator(there), () -> executions.receive(id, there.id(), true)))
                .hasMessageContaining("RECEIVED_ALREADY");
    }

    @Test
    void whatWasSentIsChangedByNobody() throws Exception {
        UUID id = sent();
        String change = "UPDATE information_request SET snapshot = 'x', snapshot_sha256 = sha256('x') WHERE id = ?";

        assertThatThrownBy(() -> sql.officer(investigator(here)).run(change, id))
                .isInstanceOf(SqlRefused.class)
                .hasMessageContaining("snapshot never changes");
        assertThatThrownBy(() -> sql.owner().run(change, id)).hasMessageContaining("snapshot never changes");
        assertThatThrownBy(() -> sql.officer(investigator(here))
                        .run("UPDATE information_request SET facts = 'Other' WHERE id = ?", id))
                .hasMessageContaining("content stays as it was proposed");
        assertThat(sql.officer(coordinator(there))
                        .run("UPDATE information_request SET withdrawal_reason = 'x' WHERE id = ?", id))
                .as("rows of the requester that the receiver writes")
                .isZero();
    }

    @Test
    void theDatabaseTooLetsNothingGoWithoutADecision() throws Exception {
        UUID id = drafted(HandlingCode.H0);
        as.officer(investigator(here), () -> requests.submit(id));

        assertThatThrownBy(() -> sql.officer(supervisor(here))
                        .run("UPDATE information_request SET status = 'APPROVED' WHERE id = ?", id))
                .isInstanceOf(SqlRefused.class)
                .hasMessageContaining("no approved step leads from PENDING_APPROVAL to APPROVED");
        UUID other = sent();
        as.officer(coordinator(there), () -> executions.receive(other, there.id(), false));
        assertThatThrownBy(() -> sql.officer(investigator(there))
                        .run(
                                "UPDATE execution SET status = 'ACCEPTED', accepted_by = ?, accepted_at = now(), handling_officer_id = ? WHERE id = ?",
                                idOf(investigator(there)),
                                idOf(investigator(there)),
                                other))
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobodyApprovesWhatHeWroteHimself() throws Exception {
        String both = here.join(sql, "both", Role.INVESTIGATOR, Role.SUPERVISOR);
        UUID id = as.officer(both, () -> draftAsCaller(HandlingCode.H0));
        as.officer(investigator(here), () -> requests.submit(id));

        assertThatThrownBy(() -> approve(both, id, "APPROVE"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("FOUR_EYES");
    }

    @Test
    void aCaseIsNotClosedWhileARequestIsOpen() throws Exception {
        UUID id = drafted(HandlingCode.H0);

        assertThatThrownBy(() -> as.officer(
                        investigator(here), () -> cases.proposeClosure(caseFile, "Done.", GroupEffect.DISRUPTED)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("REQUESTS_OPEN")
                .hasMessageContaining("Accounts of a courier");
        as.officer(supervisor(here), () -> requests.withdraw(id, "Solved at home."));
        as.officer(investigator(here), () -> cases.proposeClosure(caseFile, "Done.", GroupEffect.DISRUPTED));
    }

    @Test
    void anAssetAbroadIsFrozenOnTheAnsweredRequestThatNamesIt() throws Exception {
        here.liesIn("KZ", sql);
        there.liesIn("KG", sql);
        UUID asset = restraintProposed();
        assertThatThrownBy(() -> registerFreezing(asset))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("FREEZE_REQUEST");

        UUID id = as.officer(investigator(here), () -> freezeAsCaller(asset));
        as.officer(investigator(here), () -> requests.submit(id));
        approve(supervisor(here), id, "APPROVE");
        approve(coordinator(here), id, "APPROVE");
        as.officer(coordinator(here), () -> requests.send(id));
        assertThatThrownBy(() -> registerFreezing(asset)).hasMessageContaining("FREEZE_REQUEST");
        answer(id);

        registerFreezing(asset);
        approve(supervisor(here), asset, "FREEZE");
        assertThat(sql.owner().text("SELECT status FROM asset WHERE id = ?", asset))
                .isEqualTo("FROZEN");
    }

    private void answer(UUID id) throws Exception {
        as.officer(coordinator(there), () -> executions.receive(id, there.id(), true));
        as.officer(supervisor(there), () -> executions.accept(id, idOf(investigator(there))));
        as.officer(investigator(there), () -> {
            executions.start(id);
            executions.draftAnswer(id, "The flat is frozen.");
            executions.addToAnswer(id, Requests.found());
            executions.submitAnswer(id);
        });
        approve(supervisor(there), id, "ANSWER");
        as.officer(coordinator(there), () -> executions.transmit(id));
    }

    private UUID freezeAsCaller(UUID asset) {
        UUID id = requests.draft(caseFile, RequestKind.FREEZE, Requests.basis(addressee(), HandlingCode.H0));
        requests.ask(id, 1, Requests.question(Urgency.URGENT).freezing("A flat", "All of it", document));
        requests.choose(id, ItemKind.ASSET, asset, HandlingCode.H0, Evaluation.UNKNOWN);
        return id;
    }

    private UUID restraintProposed() throws Exception {
        UUID asset = as.officer(investigator(here), () -> assets.add(caseFile, Requests.flatIn("KG")));
        TypedAmount worth = new TypedAmount(new BigDecimal("9000000"), "KGS");
        TraceDetails trace = new TraceDetails(
                party, party, worth, LocalDate.parse("2026-03-01"), ValuationMethod.ESTIMATE, List.of(document));
        as.officer(investigator(here), () -> assets.proposeTrace(asset, version(asset), trace));
        approve(supervisor(here), asset, "TRACE");
        RestraintPlan plan = new RestraintPlan("Art. 161 CPC", "Less than the damage", "The register keeps it");
        as.officer(investigator(here), () -> assets.proposeRestraint(asset, version(asset), plan));
        approve(supervisor(here), asset, "PROPOSE_RESTRAINT");
        return asset;
    }

    private void registerFreezing(UUID asset) throws Exception {
        LegalActDetails order = new LegalActDetails(
                "Court of Bishkek",
                "4-117/2026",
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-09-01"),
                null,
                document);
        TypedAmount amount = new TypedAmount(new BigDecimal("9000000"), "KGS");
        as.officer(
                investigator(here),
                () -> measures.registerFreezing(
                        new RegisterMeasure(asset, version(asset), order, amount, null, "Registered.", document)));
    }

    private int version(UUID asset) {
        return (int) sql.owner().number("SELECT version FROM asset WHERE id = ?", asset);
    }

    private UUID drafted(HandlingCode handling) throws Exception {
        return as.officer(investigator(here), () -> draftAsCaller(handling));
    }

    private UUID draftAsCaller(HandlingCode handling) {
        UUID addressee =
                UUID.fromString(sql.owner().text("SELECT participant_id FROM authority WHERE id = ?", there.id()));
        UUID id = requests.draft(caseFile, RequestKind.INFORMATION, Requests.basis(addressee, handling));
        requests.ask(id, 1, Requests.question(Urgency.URGENT));
        requests.choose(id, ItemKind.PARTY, party, HandlingCode.H0, Evaluation.UNKNOWN);
        requests.choose(id, ItemKind.DOCUMENT, document, HandlingCode.H0, Evaluation.UNKNOWN);
        return id;
    }

    private UUID addressee() {
        return UUID.fromString(sql.owner().text("SELECT participant_id FROM authority WHERE id = ?", there.id()));
    }

    private UUID sent() throws Exception {
        UUID id = drafted(HandlingCode.H0);
        as.officer(investigator(here), () -> requests.submit(id));
        approve(supervisor(here), id, "APPROVE");
        as.officer(coordinator(here), () -> requests.send(id));
        return id;
    }

    private UUID store(String name) {
        return documents.store(
                new AddDocument(caseFile, name, "The order"),
                new ByteArrayInputStream(LETTER.getBytes(StandardCharsets.UTF_8)));
    }

    private void approve(String decider, UUID subject, String step) throws Exception {
        String waiting = " FROM proposal WHERE subject_id = ? AND step = ? AND state IN ('PENDING', 'SECONDING')";
        Decision decision = new Decision(
                UUID.fromString(sql.owner().text("SELECT id" + waiting, subject, step)),
                (int) sql.owner().number("SELECT version" + waiting, subject, step),
                "Agreed.",
                Map.of("lead", idOf(investigator(here)).toString(), "reviewDate", "2026-09-01"));
        as.officer(decider, () -> approvals.approve(decision));
    }

    private void assertTheTrailAgreesWithTheRows(UUID id) {
        for (String side : new String[] {"REQUEST", "EXECUTION"}) {
            String state = "SELECT jsonb_pretty(state) FROM %s_state WHERE subject_kind = ? AND subject_id = ?"
                    .formatted(side.equals("REQUEST") ? "information_request" : "execution");
            String told = "SELECT jsonb_pretty(convert_from(body, 'UTF8')::jsonb -> 'state') FROM trail_entry"
                    + " WHERE subject_kind = ? AND subject_id = ? AND event <> 'Viewed' ORDER BY number DESC LIMIT 1";
            assertThat(sql.owner().text(state, side, id)).isEqualTo(sql.owner().text(told, side, id));
        }
    }

    private RequestView view(String login, UUID id) throws Exception {
        return as.officer(login, () -> reading.view(id).orElseThrow());
    }

    private String read(String login, UUID id, UUID which) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as.officer(login, () -> reading.handOut(id, which, out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private long seen(Office.Agency agency, String table, UUID id) {
        return seen(agency, table, "id", id);
    }

    /** How many such rows the investigators, supervisors and coordinators of an authority see, all together. */
    private long seen(Office.Agency agency, String table, String key, UUID id) {
        String count = "SELECT count(*) FROM %s WHERE %s = ?".formatted(table, key);
        return sql.officer(investigator(agency)).number(count, id)
                + sql.officer(supervisor(agency)).number(count, id)
                + sql.officer(coordinator(agency)).number(count, id);
    }

    private String status(UUID id) {
        return sql.owner().text("SELECT status FROM information_request WHERE id = ?", id);
    }

    /** The names of the entries in one side's trail, in order, without views. */
    private String events(String kind, UUID id) {
        return String.join(
                ",",
                sql.owner()
                        .texts(
                                "SELECT split_part(event, '.', 2) FROM trail_entry"
                                        + " WHERE subject_kind = ? AND subject_id = ? AND event <> 'Viewed' ORDER BY number",
                                kind,
                                id));
    }

    private UUID idOf(String login) {
        return UUID.fromString(sql.owner().text("SELECT id FROM officer WHERE login = ?", login));
    }

    private static String investigator(Office.Agency agency) {
        return agency.officer(Role.INVESTIGATOR);
    }

    private static String supervisor(Office.Agency agency) {
        return agency.officer(Role.SUPERVISOR);
    }

    private static String coordinator(Office.Agency agency) {
        return agency.officer(Role.COORDINATOR);
    }
}

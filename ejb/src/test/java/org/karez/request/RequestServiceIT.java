package org.karez.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.approval.Decisions;
import org.karez.asset.AssetDesk;
import org.karez.asset.AssetService;
import org.karez.asset.Assets;
import org.karez.asset.TypedAmount;
import org.karez.casefile.CaseFileDesk;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.Evaluation;
import org.karez.casefile.GroupEffect;
import org.karez.casefile.HandlingCode;
import org.karez.casefile.InvolvementRole;
import org.karez.casefile.KeptCase;
import org.karez.officer.Role;
import org.karez.party.Parties;
import org.karez.party.PartyService;
import org.karez.shared.RuleViolation;
import org.karez.shared.SubjectKind;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.Sql.SqlRefused;
import org.karez.test.TestClock;
import org.karez.trail.Entries;
import org.karez.trail.Verifying;

@ArquillianTest
class RequestServiceIT {

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
    private AssetService assets;

    @Inject
    private RequestService requests;

    @Inject
    private ExecutionService executions;

    @Inject
    private RequestQueries list;

    @Inject
    private RequestReadingService reading;

    @Inject
    private RequestChoiceQueries choices;

    @Inject
    private CaseFileDesk files;

    @Inject
    private AssetDesk assetDesk;

    @Inject
    private RequestDesk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private Entries entries;

    @Inject
    private Verifying verifying;

    private Office.Agency here;
    private Office.Agency there;
    private Office.Agency elsewhere;
    private KeptCase kept;

    @BeforeEach
    void anOpenCase() throws Exception {
        clock.set(TestClock.START);
        Office office = Office.open(sql);
        here = office.own();
        there = office.foreign();
        elsewhere = Office.open(sql).own();
        kept = files.opened(here);
    }

    @Test
    void goesAllTheWayBetweenTwoStatesWhileAThirdSeesNothing() throws Exception {
        UUID id = desk.drafted(kept, there, HandlingCode.H1);
        assertThat(seen(there, "information_request", id)).as("a draft").isZero();
        as.officer(investigator(here), () -> requests.submit(id, read(id)));
        decisions.approve(supervisor(here), id);
        assertThat(desk.status(id)).as("a third person is asked for").isEqualTo("PENDING_APPROVAL");
        decisions.approve(coordinator(here), id);
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
        as.officer(supervisor(there), () -> executions.accept(id, files.idOf(investigator(there))));
        as.officer(investigator(there), () -> executions.start(id));
        assertThat(view(investigator(there), id).request().getItems()).hasSize(2);
        assertThat(read(investigator(there), id, kept.order())).isEqualTo(CaseFileDesk.ORDER);

        desk.submitAnswer(id, there);
        assertThat(view(investigator(here), id).answer()).as("not transmitted").isNull();
        assertThat(seen(here, "answer", id)).isZero();
        assertThat(seen(here, "proposal", "subject_kind = 'EXECUTION' AND subject_id", id))
                .isZero();
        assertThat(view(investigator(here), id).stage()).isEqualTo(RequestStage.REPLY_PENDING_APPROVAL);
        assertThatThrownBy(() -> as.officer(coordinator(there), () -> executions.transmit(id)))
                .hasMessageContaining("ANSWER_NOT_APPROVED");
        decisions.approve(supervisor(there), id);
        as.officer(coordinator(there), () -> executions.transmit(id));

        RequestView answered = view(investigator(here), id);
        assertThat(answered.stage()).isEqualTo(RequestStage.ANSWERED);
        assertThat(answered.answer().getItems()).hasSize(1);
        as.officer(investigator(here), () -> requests.giveFeedback(id, Requests.feedback()));
        decisions.approve(supervisor(here), id);
        assertThat(desk.status(id)).isEqualTo("CLOSED");
        assertThat(entries.of(SubjectKind.REQUEST, id))
                .isEqualTo(
                        "Drafted,Edited,ItemChosen,ItemChosen,Submitted,Endorsed,Approved,Sent,FeedbackGiven,Closed");
        assertThat(entries.of(SubjectKind.EXECUTION, id))
                .isEqualTo("Received,Accepted,Started,DocumentRead,AnswerDrafted,AnswerDrafted,AnswerSubmitted,"
                        + "AnswerApproved,AnswerTransmitted");
        assertThat(verifying.of(here, SubjectKind.REQUEST, id)).isEmpty();
        assertThat(verifying.of(there, SubjectKind.EXECUTION, id)).isEmpty();
        for (String table : new String[] {"information_request", "execution", "answer"}) {
            assertThat(seen(elsewhere, table, id)).as(table).isZero();
        }
        assertThat(seen(elsewhere, "document", kept.order())).isZero();
        assertThat(seen(there, "case_file", kept.id()))
                .as("the case stays at home")
                .isZero();
        assertThat(seen(there, "party", kept.party())).isZero();
    }

    @Test
    void theLongestNamesGoAlongWhole() throws Exception {
        String description = "1".repeat(500);
        UUID request = desk.drafted(kept, there, HandlingCode.H0);
        UUID asset = as.officer(investigator(here), () -> {
            UUID party = parties.add(Parties.named("Ж".repeat(300), "J".repeat(300)));
            cases.involve(kept.id(), party, InvolvementRole.SUSPECT, null);
            requests.choose(request, ItemKind.PARTY, party, HandlingCode.H0, Evaluation.UNKNOWN);
            UUID cash = assets.add(kept.id(), Assets.cash(description));
            requests.choose(request, ItemKind.ASSET, cash, HandlingCode.H0, Evaluation.UNKNOWN);
            return cash;
        });
        assetDesk.proposeTrace(kept, asset, new TypedAmount(new BigDecimal("40000"), "USD"));
        desk.send(kept, request);

        assertThat(view(investigator(here), request).request().getItems())
                .extracting(RequestItem::getLabel)
                .contains(description, "J".repeat(300) + " (" + "Ж".repeat(300) + ")");
    }

    @Test
    void whatCanGoAlongIsFoundByItsName() throws Exception {
        as.officer(investigator(here), () -> {
            assets.add(kept.id(), Assets.cash("50% of a flat"));
            return assets.add(kept.id(), Assets.cash("500 of a flat"));
        });

        assertThat(found(here, "", 2)).containsExactly(ItemKind.PARTY, ItemKind.ASSET);
        assertThat(found(here, "FLAT", 10)).containsExactly(ItemKind.ASSET, ItemKind.ASSET);
        assertThat(found(here, "50%", 10)).containsExactly(ItemKind.ASSET);
        assertThat(found(here, "order", 10)).containsExactly(ItemKind.DOCUMENT);
        assertThat(found(there, "", 10)).as("another state").isEmpty();
        assertThat(as.officer(investigator(here), () -> choices.countOfCase(kept.id())))
                .isEqualTo(4);
        assertThat(as.officer(investigator(here), () -> choices.documentsOfCase(kept.id(), "flat", 10)))
                .isEmpty();
        assertThat(as.officer(investigator(here), () -> choices.documents("Order", 10)))
                .extracting(AnswerDocument::id)
                .containsExactly(kept.order());
        assertThat(as.officer(investigator(there), () -> choices.documents("", 10)))
                .as("another state's documents")
                .isEmpty();
    }

    private List<ItemKind> found(Office.Agency agency, String text, int max) throws Exception {
        return as.officer(investigator(agency), () -> choices.ofCase(kept.id(), text, max)).stream()
                .map(Candidate::kind)
                .toList();
    }

    @Test
    void theClockRunsFromReceiptAndOverdueShows() throws Exception {
        UUID id = desk.sent(kept, there);
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
    void requestsAreInOrderOfWhenTheyAreDueAndNobodyMovesTheDay() throws Exception {
        UUID waiting = desk.sent(kept, there);
        UUID late = desk.sent(kept, there);
        UUID soon = desk.sent(kept, there);
        as.officer(coordinator(there), () -> executions.receive(soon, there.id(), true));
        as.officer(coordinator(there), () -> executions.receive(late, there.id(), false));

        for (boolean descending : new boolean[] {false, true}) {
            RequestSearch byDue =
                    new RequestSearch(null, null, null, false, false, kept.id(), RequestSort.DUE, descending);
            assertThat(as.officer(investigator(here), () -> list.outgoing(byDue, 0, 10)))
                    .extracting(RequestRow::id)
                    .containsExactly(descending ? late : soon, descending ? soon : late, waiting);
            assertThat(as.officer(coordinator(there), () -> list.incoming(byDue, 0, 10)))
                    .extracting(RequestRow::id)
                    .containsExactly(descending ? late : soon, descending ? soon : late, waiting);
        }
        for (String fixed :
                new String[] {"due = now() + interval '1 year'", "owner_authority_id = ?", "requesting_authority_id = ?"
                }) {
            String change = "UPDATE execution SET " + fixed + " WHERE id = ?";
            Object[] values = fixed.endsWith("?") ? new Object[] {here.id(), late} : new Object[] {late};
            assertThatThrownBy(() -> sql.officer(coordinator(there)).run(change, values))
                    .as(change)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> sql.officer(coordinator(there))
                        .run(
                                "INSERT INTO execution (id, owner_authority_id, requesting_authority_id, participant_id, status, status_since,"
                                        + " received_by, received_at, profile, due, version) VALUES (?, ?, ?, karez_participant(), 'RECEIVED', now(),"
                                        + " karez_officer(), now(), 'NORMAL', now() + interval '1 day', 1)",
                                waiting,
                                there.id(),
                                there.id()))
                .as("whose request it is not")
                .hasMessageContaining("row-level security");
    }

    @Test
    void whatWasSentIsChangedByNobody() throws Exception {
        UUID id = desk.sent(kept, there);
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
        UUID id = desk.drafted(kept, there, HandlingCode.H0);
        as.officer(investigator(here), () -> requests.submit(id, read(id)));

        assertThatThrownBy(() -> sql.officer(supervisor(here))
                        .run("UPDATE information_request SET status = 'APPROVED' WHERE id = ?", id))
                .isInstanceOf(SqlRefused.class)
                .hasMessageContaining("no approved step leads from PENDING_APPROVAL to APPROVED");
        UUID other = desk.sent(kept, there);
        as.officer(coordinator(there), () -> executions.receive(other, there.id(), false));
        assertThatThrownBy(() -> sql.officer(investigator(there))
                        .run(
                                "UPDATE execution SET status = 'ACCEPTED', accepted_by = ?, accepted_at = now(), handling_officer_id = ? WHERE id = ?",
                                files.idOf(investigator(there)),
                                files.idOf(investigator(there)),
                                other))
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobodyApprovesWhatHeWroteHimself() throws Exception {
        String both = here.join(sql, "both", Role.INVESTIGATOR, Role.SUPERVISOR);
        UUID id = desk.drafted(kept.workedOnBy(both), there, HandlingCode.H0);
        as.officer(investigator(here), () -> requests.submit(id, read(id)));

        assertThatThrownBy(() -> decisions.approve(both, id))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("FOUR_EYES");
    }

    @Test
    void aCaseIsNotClosedWhileARequestIsOpen() throws Exception {
        UUID id = desk.drafted(kept, there, HandlingCode.H0);

        assertThatThrownBy(() -> as.officer(
                        investigator(here), () -> cases.proposeClosure(kept.id(), "Done.", GroupEffect.DISRUPTED)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("REQUESTS_OPEN")
                .hasMessageContaining("Accounts of a courier");
        as.officer(supervisor(here), () -> requests.withdraw(id, "Solved at home."));
        as.officer(investigator(here), () -> cases.proposeClosure(kept.id(), "Done.", GroupEffect.DISRUPTED));
    }

    @Test
    void anAssetAbroadIsFrozenOnTheAnsweredRequestThatNamesIt() throws Exception {
        here.liesIn("KZ", sql);
        there.liesIn("KG", sql);
        UUID flat = as.officer(investigator(here), () -> assets.add(kept.id(), Requests.flatIn("KG")));
        TypedAmount worth = new TypedAmount(new BigDecimal("9000000"), "KGS");
        assetDesk.proposeTrace(kept, flat, worth);
        decisions.approve(supervisor(here), flat);
        assetDesk.approveRestraint(kept, flat);
        assertThatThrownBy(() -> assetDesk.registerFreezing(kept, flat, worth))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("FREEZE_REQUEST");

        UUID id = desk.draftedFreeze(kept, there, flat);
        desk.send(kept, id);
        assertThatThrownBy(() -> assetDesk.registerFreezing(kept, flat, worth)).hasMessageContaining("FREEZE_REQUEST");
        desk.start(id, there);
        desk.submitAnswer(id, there);
        desk.transmit(id, there);

        assetDesk.registerFreezing(kept, flat, worth);
        decisions.approve(supervisor(here), flat);
        assertThat(sql.owner().text("SELECT status FROM asset WHERE id = ?", flat))
                .isEqualTo("FROZEN");
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

    private static String investigator(Office.Agency agency) {
        return agency.officer(Role.INVESTIGATOR);
    }

    private static String supervisor(Office.Agency agency) {
        return agency.officer(Role.SUPERVISOR);
    }

    private static String coordinator(Office.Agency agency) {
        return agency.officer(Role.COORDINATOR);
    }

    private int read(UUID request) {
        return sql.owner().version("information_request", request);
    }
}

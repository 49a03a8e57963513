package org.karez.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.approval.Decisions;
import org.karez.casefile.AddDocument;
import org.karez.casefile.CaseFileDesk;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.DocumentService;
import org.karez.casefile.GroupEffect;
import org.karez.casefile.KeptCase;
import org.karez.officer.Role;
import org.karez.shared.Money;
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
import org.karez.work.WorkItem;
import org.karez.work.WorkQueries;
import org.karez.work.WorkReason;

@ArquillianTest
class AssetServiceIT {

    private static final byte[] SCAN = "%PDF-1.7 order".getBytes();

    @Deployment
    static WebArchive karez() {
        return Karez.built();
    }

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private WorkQueries work;

    @Inject
    private TestClock clock;

    @Inject
    private CaseFileService cases;

    @Inject
    private DocumentService documents;

    @Inject
    private AssetService assets;

    @Inject
    private MeasureService measures;

    @Inject
    private AssetQueries queries;

    @Inject
    private AssetViewQueries views;

    @Inject
    private CaseFileDesk files;

    @Inject
    private AssetDesk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private Entries entries;

    @Inject
    private Verifying verifying;

    private Office office;
    private KeptCase kept;
    private String investigator;
    private String supervisor;
    private String secondSupervisor;
    private UUID caseFile;

    @BeforeEach
    void anInvestigatedCase() throws Exception {
        clock.set(TestClock.START);
        office = Office.open(sql);
        kept = files.investigated(office.own());
        caseFile = kept.id();
        investigator = kept.investigator();
        supervisor = kept.supervisor();
        secondSupervisor = office.own().join(sql, "second", Role.SUPERVISOR);
        // Only now: the numbers of cases, which begin with the state's code, are drawn anew in every test.
        office.own().liesIn("KZ", sql);
    }

    @Test
    void aDocumentComesBackByteForByteAndLeavesAnEntry() throws Exception {
        byte[] large = new byte[700_000];
        System.arraycopy(SCAN, 0, large, 0, SCAN.length);
        UUID id = as.officer(
                investigator,
                () -> documents.store(new AddDocument(caseFile, "large.pdf", null), new ByteArrayInputStream(large)));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as.officer(supervisor, () -> documents.handOut(id, out));

        assertThat(out.toByteArray()).isEqualTo(large);
        assertThat(sql.owner().number("SELECT count(*) FROM document_chunk WHERE document_id = ?", id))
                .isEqualTo(3);
        assertThat(sql.owner().text("SELECT media_type FROM document WHERE id = ?", id))
                .isEqualTo("application/pdf");
        assertThat(entries.of(SubjectKind.CASE_FILE, caseFile)).endsWith("DocumentAdded,DocumentRead");
        assertThatThrownBy(() -> as.officer(
                        investigator,
                        () -> documents.store(
                                new AddDocument(caseFile, "run.exe", null),
                                new ByteArrayInputStream(new byte[] {'M', 'Z', 0, 0}))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("DOCUMENT_KIND");
    }

    @Test
    void anAssetIsTracedFrozenAndReleasedByTwoOfficersEach() throws Exception {
        UUID asset = desk.frozen(kept);

        assertThat(row(asset, "status")).isEqualTo("FROZEN");
        assertThat(row(asset, "restrained_amount")).isEqualTo("1400000.0000");
        assertThat(total(AssetStage.FROZEN)).isEqualTo(Money.of("1400000", "KZT"));
        List<WorkItem> expiring = as.officer(investigator, () -> work.list(WorkReason.ORDER_EXPIRES, 0, 2));
        assertThat(expiring).extracting(WorkItem::target).containsExactly(asset);

        as.officer(
                supervisor,
                () -> measures.registerRelease(new RegisterRelease(
                        asset, desk.version(asset), desk.order(kept, null), "Lifted.", Role.COORDINATOR)));
        decisions.approve(kept.coordinator(), asset);

        assertThat(row(asset, "status")).isEqualTo("RELEASED");
        assertThat(total(AssetStage.FROZEN)).isNull();
        assertThat(total(AssetStage.RELEASED)).isEqualTo(Money.of("1400000", "KZT"));
        assertThat(entries.of(SubjectKind.ASSET, asset))
                .isEqualTo("Identified,TraceProposed,Traced,RestraintProposed,RestraintApproved,FreezingRegistered,"
                        + "Frozen,ReleaseRegistered,Released");
        assertThat(verifying.of(office.own(), SubjectKind.ASSET, asset)).isEmpty();
    }

    @Test
    void anAmountIsPutRightByOneMoreEvent() throws Exception {
        UUID asset = desk.frozen(kept);

        as.officer(
                investigator,
                () -> measures.proposeCorrection(
                        asset, desk.version(asset), AssetDesk.tenge("1300000"), "Typing error"));
        decisions.approve(supervisor, asset);

        assertThat(row(asset, "status")).isEqualTo("FROZEN");
        assertThat(total(AssetStage.FROZEN)).isEqualTo(Money.of("1300000", "KZT"));
        assertThat(sql.owner()
                        .text(
                                "SELECT c.number FROM legal_event e JOIN legal_event c ON c.id = e.corrects"
                                        + " WHERE e.asset_id = ?",
                                asset))
                .isEqualTo("4");
        assertThat(verifying.of(office.own(), SubjectKind.ASSET, asset)).isEmpty();
    }

    @Test
    void anExpiredPostponementIsReleasedOnlyAfterItsLastDay() throws Exception {
        UUID asset = desk.traced(kept);
        as.officer(
                investigator,
                () -> measures.registerSuspension(
                        desk.measure(kept, asset, LocalDate.parse("2026-03-05"), AssetDesk.tenge("1400000"), null)));
        decisions.approve(supervisor, asset);
        assertThat(row(asset, "status")).isEqualTo("SUSPENDED");
        RegisterRelease expiry = new RegisterRelease(asset, desk.version(asset), null, "Ran out.", Role.SUPERVISOR);

        assertThatThrownBy(() -> as.officer(supervisor, () -> measures.registerRelease(expiry)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("NOT_EXPIRED");
        clock.pass(Duration.ofDays(4));
        as.officer(supervisor, () -> measures.registerRelease(expiry));
        decisions.approve(secondSupervisor, asset);

        assertThat(row(asset, "status")).isEqualTo("RELEASED");
        assertThat(verifying.of(office.own(), SubjectKind.ASSET, asset)).isEmpty();
    }

    @Test
    void whatWasReturnedStaysAsItWasAndCanBeProposedAgain() throws Exception {
        UUID asset = desk.identified(kept);
        desk.proposeTrace(kept, asset);

        decisions.giveBack(supervisor, asset);

        assertThat(row(asset, "status")).isEqualTo("IDENTIFIED");
        desk.proposeTrace(kept, asset);
        assertThat(entries.of(SubjectKind.ASSET, asset))
                .isEqualTo("Identified,TraceProposed,StepRefused,TraceProposed");
        assertThatThrownBy(() ->
                        as.officer(investigator, () -> assets.change(asset, desk.version(asset), Assets.account())))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("STEP_WAITS");
        as.officer(investigator, () -> assets.withdraw(asset));
        as.officer(investigator, () -> assets.change(asset, desk.version(asset), Assets.cash()));
        assertThat(verifying.of(office.own(), SubjectKind.ASSET, asset)).isEmpty();
    }

    @Test
    void aRefusedAssetLeavesNeitherRowNorEntryNorGapInTheNumbers() throws Exception {
        AssetDetails wrong = Assets.with(
                AssetKind.BANK_ACCOUNT, "KZ", new AssetIdentifier(IdentifierScheme.IBAN, "KZ87125KZT5004100100", null));

        assertThatThrownBy(() -> as.officer(investigator, () -> assets.add(caseFile, wrong)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("IDENTIFIER_WRONG");

        assertThat(sql.owner().number("SELECT count(*) FROM asset WHERE case_file_id = ?", caseFile))
                .isZero();
        assertThat(sql.owner()
                        .number(
                                "SELECT count(*) FROM trail_entry WHERE owner_authority_id = ? AND subject_kind = 'ASSET'",
                                office.own().id()))
                .isZero();
        assertThat(row(desk.identified(kept), "number")).endsWith("-A0001");
        assertThat(row(desk.identified(kept), "number")).endsWith("-A0002");
    }

    @Test
    void nobodyConfirmsWhatHeRegistered() throws Exception {
        String both = office.own().join(sql, "both", Role.INVESTIGATOR, Role.SUPERVISOR);
        kept = kept.workedOnBy(both);
        UUID asset = desk.identified(kept);
        desk.proposeTrace(kept, asset);

        assertThatThrownBy(() -> decisions.approve(both, asset))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("FOUR_EYES");
        assertThat(row(asset, "status")).isEqualTo("IDENTIFIED");
    }

    @Test
    void aCaseClosesWhenEveryAssetHasComeToItsEnd() throws Exception {
        UUID asset = desk.identified(kept);

        assertThatThrownBy(() -> as.officer(
                        investigator, () -> cases.proposeClosure(caseFile, "Nothing found.", GroupEffect.UNAFFECTED)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("ASSETS_OPEN");
        as.officer(
                investigator, () -> assets.proposeDiscount(asset, desk.version(asset), "Belongs to a third person."));
        decisions.approve(supervisor, asset);
        as.officer(investigator, () -> cases.proposeClosure(caseFile, "Nothing found.", GroupEffect.UNAFFECTED));
        decisions.approve(supervisor, caseFile);

        assertThat(sql.owner().text("SELECT status FROM case_file WHERE id = ?", caseFile))
                .isEqualTo("CLOSED");
    }

    @Test
    void anAssetIsReportedGoneBySupervisors() throws Exception {
        UUID asset = desk.frozen(kept);
        DissipateAsset gone = new DissipateAsset(
                asset,
                desk.version(asset),
                "The bank let it go.",
                LocalDate.parse("2026-03-01"),
                AssetDesk.tenge("10"));

        assertThatThrownBy(() -> as.officer(investigator, () -> assets.proposeDissipation(gone)))
                .isInstanceOf(EJBAccessException.class);
        as.officer(supervisor, () -> assets.proposeDissipation(gone));
        decisions.approve(secondSupervisor, asset);

        assertThat(total(AssetStage.DISSIPATED)).isEqualTo(Money.of("10", "KZT"));
        assertThat(verifying.of(office.own(), SubjectKind.ASSET, asset)).isEmpty();
    }

    @Test
    void otherAuthoritiesSeeNothingOfIt() throws Exception {
        UUID asset = desk.frozen(kept);

        for (Office.Agency other : new Office.Agency[] {office.sister(), office.foreign()}) {
            String stranger = other.officer(Role.INVESTIGATOR);
            assertThat(as.officer(stranger, () -> views.view(asset))).isEmpty();
            assertThat(as.officer(stranger, () -> queries.count(AssetSearch.ofCase(caseFile))))
                    .isZero();
            for (String table : List.of("asset", "legal_act", "legal_event")) {
                assertThat(sql.officer(stranger)
                                .number("SELECT count(*) FROM " + table + " WHERE case_file_id = ?", caseFile))
                        .as(table)
                        .isZero();
            }
            assertThat(sql.officer(stranger).run("UPDATE asset SET description = 'x' WHERE id = ?", asset))
                    .isZero();
        }
        assertThat(sql.officer(investigator).number("SELECT count(*) FROM legal_event WHERE asset_id = ?", asset))
                .isEqualTo(4);
        assertThat(sql.nobody().number("SELECT count(*) FROM asset")).isZero();
    }

    @Test
    void theDatabaseTooLetsNoLegalStatusChangeWithoutADecisionAndAnEvent() throws Exception {
        UUID asset = desk.frozen(kept);

        refused(
                supervisor,
                "UPDATE asset SET status = 'RELEASED', restrained_amount = NULL, restrained_currency = NULL WHERE id = ?",
                "no approved step",
                asset);
        refused(supervisor, "UPDATE asset SET restrained_amount = 1 WHERE id = ?", "no legal event", asset);
        refused(supervisor, "UPDATE asset SET order_expires = '2030-01-01' WHERE id = ?", "no legal event", asset);
        refused(supervisor, "UPDATE legal_event SET amount = 1 WHERE asset_id = ?", "permission denied", asset);
        refused(supervisor, "DELETE FROM legal_event WHERE asset_id = ?", "permission denied", asset);
        refused(
                supervisor,
                "INSERT INTO legal_event SELECT gen_random_uuid(), asset_id, number + 1, case_file_id, owner_authority_id, 'RELEASE',"
                        + " 'FROZEN', 'RELEASED', happened_on, legal_act_id, amount, currency, NULL, NULL, NULL, NULL, NULL,"
                        + " registered_by, karez_officer(), at, NULL FROM legal_event WHERE asset_id = ? AND number = 4",
                "approved by nobody",
                asset);
        assertThatThrownBy(() -> sql.owner().run("UPDATE legal_event SET amount = 1 WHERE asset_id = ?", asset))
                .isInstanceOf(SqlRefused.class)
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> sql.owner().run("DELETE FROM legal_act WHERE case_file_id = ?", caseFile))
                .isInstanceOf(SqlRefused.class)
                .hasMessageContaining("only ever added to");
    }

    private void refused(String login, String statement, String why, Object... values) {
        assertThatThrownBy(() -> sql.officer(login).run(statement, values))
                .as(statement)
                .isInstanceOf(SqlRefused.class)
                .hasMessageContaining(why);
    }

    @Test
    void theRegisterFindsByTextKindAndValue() throws Exception {
        UUID account = desk.identified(kept);
        as.officer(investigator, () -> assets.add(caseFile, Assets.cash()));

        assertThat(found("kz86125kzt5004100100", null, null)).containsExactly(account);
        assertThat(found("steppe", null, null)).containsExactly(account);
        assertThat(found(null, AssetKind.CASH, null)).hasSize(1).doesNotContain(account);
        assertThat(found(null, null, new BigDecimal("100000"))).containsExactly(account);
        assertThat(as.officer(investigator, () -> views.view(account))
                        .orElseThrow()
                        .steps())
                .hasSize(1);
        // Read after the officer's transaction has ended, as a page does.
        assertThat(as.officer(investigator, () -> views.view(account))
                        .orElseThrow()
                        .identifiers())
                .containsExactly(new AssetIdentifier(IdentifierScheme.IBAN, "KZ86125KZT5004100100", null));
    }

    private List<UUID> found(String text, AssetKind kind, BigDecimal from) throws Exception {
        AssetSearch search = new AssetSearch(text, null, kind, null, from, null, null, null, AssetSort.VALUE, true);
        return as.officer(investigator, () -> {
            List<UUID> ids =
                    queries.search(search, 0, 50).stream().map(AssetRow::id).toList();
            assertThat(queries.count(search)).isEqualTo(ids.size());
            return ids;
        });
    }

    private Money total(AssetStage stage) throws Exception {
        return as
                .officer(
                        supervisor,
                        () -> queries.totals(caseFile, clock.instant().plusSeconds(1)))
                .stream()
                .filter(line -> line.stage() == stage)
                .map(StageTotal::amount)
                .findFirst()
                .orElse(null);
    }

    private String row(UUID asset, String column) {
        return sql.owner().text("SELECT " + column + " FROM asset WHERE id = ?", asset);
    }
}

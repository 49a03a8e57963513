package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.asset.AssetService;
import org.karez.asset.AssetViewQueries;
import org.karez.asset.Assets;
import org.karez.casefile.AddDocument;
import org.karez.casefile.CaseFileDetails;
import org.karez.casefile.CaseFileQueries;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.DocumentService;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.officer.Role;
import org.karez.shared.ReasonWanted;
import org.karez.shared.Rule;
import org.karez.shared.RuleViolation;
import org.karez.shared.SubjectKind;
import org.karez.shared.ViewRule;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.TestClock;
import org.karez.test.TestReasonPolicy;

/** Who looks at what is kept with its reason, found again by auditors alone, and leaves the system only with an entry. */
@ArquillianTest
class AccessIT {

    private static final String WHY = "Preparing the request to the court";

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
    private TestReasonPolicy policy;

    @Inject
    private CaseFileService cases;

    @Inject
    private CaseFileQueries caseQueries;

    @Inject
    private AssetService assets;

    @Inject
    private AssetViewQueries assetViews;

    @Inject
    private DocumentService documents;

    @Inject
    private ReasonService reasons;

    @Inject
    private TrailQueries trail;

    @Inject
    private AccessQueries access;

    @Inject
    private HistoryQueries histories;

    @Inject
    private SavedViewService views;

    private Office office;
    private String auditor;
    private String investigator;
    private String supervisor;
    private UUID file;
    private UUID asset;
    private UUID document;

    /** A case of the highest handling code with an asset and a document. */
    @BeforeEach
    void aRestrictedCase() throws Exception {
        clock.set(TestClock.START);
        office = Office.open(sql);
        auditor = office.own().officer(Role.AUDITOR);
        investigator = office.own().officer(Role.INVESTIGATOR);
        supervisor = office.own().officer(Role.SUPERVISOR);
        as.officer(investigator, () -> {
            file = cases.draft(new CaseFileDetails(
                    "Flats bought with cash",
                    HandlingCode.H3,
                    "Named readers only",
                    Evaluation.UNKNOWN,
                    null,
                    null,
                    null,
                    null,
                    ""));
            asset = assets.add(file, Assets.account());
            document = documents.store(
                    new AddDocument(file, "order.pdf", null), new ByteArrayInputStream("%PDF-1.7 order".getBytes()));
        });
        clock.pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void nothingIsAsked() {
        policy.ask();
    }

    @Test
    void restrictedContentIsOpenedWithAReasonThatIsGoodForTenMinutes() throws Exception {
        policy.ask("H3");

        wantsReason(() -> as.officer(supervisor, () -> caseQueries.open(file)));
        wantsReason(() -> as.officer(supervisor, () -> assetViews.view(asset)));
        wantsReason(() -> as.officer(supervisor, () -> documents.handOut(document, new ByteArrayOutputStream())));
        assertThat(events(file)).doesNotContain("Viewed");

        as.officer(supervisor, () -> reasons.give(SubjectKind.CASE_FILE, file, " " + WHY + " "));
        assertThat(as.officer(supervisor, () -> caseQueries.open(file))).isPresent();
        // A reason for the case is good for what belongs to it, but nobody else's.
        assertThat(as.officer(supervisor, () -> assetViews.view(asset))).isPresent();
        as.officer(supervisor, () -> documents.handOut(document, new ByteArrayOutputStream()));
        wantsReason(() -> as.officer(auditor, () -> histories.open(SubjectKind.CASE_FILE, file)));
        assertThat(events(file)).filteredOn("Viewed"::equals).hasSize(1);

        clock.pass(Duration.ofMinutes(10));
        wantsReason(() -> as.officer(supervisor, () -> caseQueries.open(file)));
    }

    @Test
    void aReasonSaysSomethingAndOnlyWhatIsAskedForIsHeldBack() throws Exception {
        policy.ask("H2");
        assertThat(as.officer(supervisor, () -> caseQueries.open(file))).isPresent();

        refuses(
                ViewRule.REASON,
                () -> as.officer(supervisor, () -> reasons.give(SubjectKind.CASE_FILE, file, "because")));
        assertThat(as.officer(supervisor, () -> reasons.about(SubjectKind.ASSET, asset)))
                .hasValueSatisfying(thing -> assertThat(thing.handling()).isEqualTo("H3"));
        assertThat(as.officer(office.sister().officer(Role.SUPERVISOR), () -> reasons.about(SubjectKind.ASSET, asset)))
                .isEmpty();
    }

    @Test
    void anAuditorSeesWhoOpenedWhatAndWhy() throws Exception {
        as.officer(supervisor, () -> {
            reasons.give(SubjectKind.CASE_FILE, file, WHY);
            documents.handOut(document, new ByteArrayOutputStream());
            clock.pass(Duration.ofMinutes(1));
            assetViews.view(asset);
        });
        clock.pass(Duration.ofMinutes(1));

        List<AccessRow> all = as.officer(auditor, () -> access.search(AccessSearch.ALL, null, 50));
        assertThat(all).extracting(AccessRow::event).containsExactly("Viewed", "CaseFileEvent.DocumentRead", "Viewed");
        assertThat(all.get(2).reason()).isEqualTo(WHY);
        assertThat(all.get(1).details()).extracting(TrailStep.Change::after).contains("order.pdf");
        List<AccessRow> second = as.officer(
                auditor, () -> access.search(AccessSearch.ALL, all.get(0).id(), 1));
        assertThat(second).extracting(AccessRow::id).containsExactly(all.get(1).id());

        assertThat(as.officer(auditor, () -> access.byOfficer(AccessSearch.ALL, null, 50)))
                .extracting(AccessGroup::login)
                .containsExactly(auditor, supervisor);
        AccessSearch ofCase = new AccessSearch(null, null, null, null, SubjectKind.CASE_FILE, null);
        assertThat(as.officer(auditor, () -> access.byObject(ofCase, null, 50)))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.subject()).isEqualTo(file);
                    assertThat(group.views()).isEqualTo(1);
                    assertThat(group.documents()).isEqualTo(1);
                    assertThat(group.others()).isEqualTo(1);
                });
        assertThat(as.officer(investigator, () -> histories.viewers(SubjectKind.CASE_FILE, file)))
                .singleElement()
                .satisfies(viewer -> {
                    assertThat(viewer.officer()).isEqualTo(supervisor);
                    assertThat(viewer.reason()).isEqualTo(WHY);
                    assertThat(viewer.documents()).isEqualTo(1);
                });
    }

    @Test
    void anEntryOfNobodyIsNotHidden() throws Exception {
        as.officer(supervisor, () -> assetViews.view(asset));
        long entry = sql.owner().number("SELECT id FROM trail_entry WHERE event = 'Viewed' AND subject_id = ?", asset);
        UUID viewer = as(entry, UUID.randomUUID());
        try {
            assertThat(as.officer(auditor, () -> trail.search(TrailSearch.ALL, null, 50)))
                    .filteredOn(row -> row.id() == entry)
                    .extracting(TrailRow::officer)
                    .containsExactly((String) null);
            assertThat(as.officer(auditor, () -> access.search(AccessSearch.ALL, null, 50)))
                    .extracting(AccessRow::id)
                    .contains(entry);
            assertThat(as.officer(auditor, () -> access.byOfficer(AccessSearch.ALL, null, 50)))
                    .extracting(AccessGroup::login)
                    .contains((String) null);
            assertThat(as.officer(investigator, () -> histories.viewers(SubjectKind.ASSET, asset)))
                    .extracting(TrailViewer::officer)
                    .contains((String) null);
        } finally {
            as(entry, viewer);
        }
    }

    /** Lets an entry be another officer's; tells whose it was. */
    private UUID as(long entry, UUID officer) {
        return Forgery.guarded(sql, "trail_entry", owner -> {
            UUID was = UUID.fromString(owner.texts("SELECT officer_id FROM trail_entry WHERE id = ?", entry)
                    .get(0));
            owner.run("UPDATE trail_entry SET officer_id = ? WHERE id = ?", officer, entry);
            return was;
        });
    }

    @Test
    void anAuditorsOwnSearchIsAnEntryForEachFilter() throws Exception {
        TrailSearch byHim = new TrailSearch(investigator, null, null, null, SubjectKind.ASSET, "Account");
        as.officer(auditor, () -> trail.search(TrailSearch.ALL, null, 10));
        as.officer(auditor, () -> trail.search(byHim, null, 10));
        as.officer(auditor, () -> trail.search(byHim, Long.MAX_VALUE, 10));
        as.officer(auditor, () -> access.search(AccessSearch.ALL, null, 10));

        assertThat(events(office.own().id()))
                .containsExactly("TrailEvent.Searched", "TrailEvent.Searched", "TrailEvent.Searched");
        // What an auditor looks for is not told to those he audits, nor to administrators.
        for (Role role : List.of(Role.INVESTIGATOR, Role.SUPERVISOR, Role.ADMINISTRATOR)) {
            assertThat(sql.officer(office.own().officer(role))
                            .texts("SELECT event FROM trail_entry WHERE subject_kind = 'TRAIL'"))
                    .as("%s", role)
                    .isEmpty();
        }
        assertThatThrownBy(() -> as.officer(supervisor, () -> access.search(AccessSearch.ALL, null, 10)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(as.officer(office.sister().officer(Role.AUDITOR), () -> access.search(AccessSearch.ALL, null, 10)))
                .isEmpty();
    }

    @Test
    void aSearchFindsByEveryPartOfItsFilter() throws Exception {
        assertThat(found(new TrailSearch(investigator, null, null, null, null, null)))
                .hasSize(3);
        assertThat(found(new TrailSearch("nobody at all", null, null, null, null, null)))
                .isEmpty();
        assertThat(found(new TrailSearch(null, "AssetEvent.Identified", null, null, null, null)))
                .singleElement()
                .satisfies(row -> assertThat(row.subject()).isEqualTo(asset));
        assertThat(found(new TrailSearch(null, null, null, null, SubjectKind.CASE_FILE, null)))
                .hasSize(2);
        assertThat(found(new TrailSearch(null, null, null, null, null, "flats BOUGHT")))
                .hasSize(2);
        assertThat(found(new TrailSearch(null, null, null, null, null, asset.toString())))
                .hasSize(1);
        assertThat(found(new TrailSearch(null, null, clock.instant(), null, null, null)))
                .isEmpty();
        assertThat(found(new TrailSearch(null, null, null, TestClock.START, null, null)))
                .isEmpty();
    }

    @Test
    void anExportHoldsExactlyWhatWasFoundAndIsAnEntry() throws Exception {
        List<TrailRow> rows = new ArrayList<>();
        as.officer(auditor, () -> trail.export(TrailSearch.ALL, "CSV", 3, rows::add));

        assertThat(rows).hasSize(3).extracting(TrailRow::event).doesNotContain("TrailEvent.Exported");
        assertThat(events(office.own().id())).containsExactly("TrailEvent.Exported");
        refuses(
                TrailRule.EXPORT_SIZE,
                () -> as.officer(auditor, () -> trail.export(TrailSearch.ALL, "PDF", 3, rows::add)));
        assertThat(as.officer(auditor, () -> trail.fits(TrailSearch.ALL, 4))).isTrue();
        assertThat(as.officer(auditor, () -> trail.fits(TrailSearch.ALL, 3))).isFalse();
        List<AccessRow> seen = new ArrayList<>();
        as.officer(auditor, () -> access.export(AccessSearch.ALL, "XLSX", 10, seen::add));
        assertThat(seen)
                .singleElement()
                .satisfies(row -> assertThat(row.details())
                        .extracting(TrailStep.Change::field)
                        .contains("format", "entries"));
    }

    @Test
    void aViewIsItsKeepersAlone() throws Exception {
        Map<String, String> filter = Map.of("kind", "ASSET", "who", "Дана");
        as.officer(auditor, () -> views.save(TrailList.TRAIL, " Assets of Dana ", filter));
        String colleague = office.own().join(sql, "colleague", Role.AUDITOR);

        SavedView kept = as.officer(auditor, () -> views.list(TrailList.TRAIL)).get(0);
        assertThat(kept.getName()).isEqualTo("Assets of Dana");
        assertThat(kept.getFilter()).isEqualTo(filter);
        assertThat(as.officer(auditor, () -> views.list(TrailList.ACCESS))).isEmpty();
        assertThat(as.officer(colleague, () -> views.list(TrailList.TRAIL))).isEmpty();
        assertThat(sql.officer(colleague).texts("SELECT name FROM saved_view")).isEmpty();
        refuses(
                TrailRule.VIEW_NAME_TAKEN,
                () -> as.officer(auditor, () -> views.save(TrailList.TRAIL, "Assets of Dana", Map.of())));
        refuses(TrailRule.VIEW_NAME, () -> as.officer(auditor, () -> views.save(TrailList.TRAIL, " ", Map.of())));

        as.officer(auditor, () -> views.drop(kept.getId()));

        assertThat(as.officer(auditor, () -> views.list(TrailList.TRAIL))).isEmpty();
        assertThat(events(office.own().id())).containsExactly("TrailEvent.ViewSaved", "TrailEvent.ViewDropped");
    }

    private List<TrailRow> found(TrailSearch search) throws Exception {
        return as.officer(auditor, () -> trail.search(search, null, 50)).stream()
                .filter(row -> row.kind() != SubjectKind.TRAIL)
                .toList();
    }

    private List<String> events(UUID subject) {
        return sql.owner().texts("SELECT event FROM trail_entry WHERE subject_id = ? ORDER BY id", subject);
    }

    private static void wantsReason(ThrowingCallable act) {
        assertThatExceptionOfType(ReasonWanted.class).isThrownBy(act);
    }

    private static void refuses(Rule rule, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}

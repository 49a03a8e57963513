package org.karez.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityNotFoundException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.approval.ApprovalQueries;
import org.karez.approval.ApprovalService;
import org.karez.approval.Decision;
import org.karez.approval.Proposal;
import org.karez.asset.AssetService;
import org.karez.asset.AssetViewQueries;
import org.karez.asset.Assets;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.CaseFiles;
import org.karez.officer.Role;
import org.karez.shared.Rule;
import org.karez.shared.RuleViolation;
import org.karez.shared.SubjectKind;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.QueryCount;
import org.karez.test.Sql;
import org.karez.test.Sql.SqlRefused;
import org.karez.test.TestClock;
import org.karez.trail.VerificationQueries;
import org.karez.trail.VerificationService;
import org.karez.work.WorkItem;
import org.karez.work.WorkQueries;
import org.karez.work.WorkReason;

/** An auditor draws assets, raises what he finds, and signs off what others answer. */
@ArquillianTest
class AuditIT {

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
    private AssetService assets;

    @Inject
    private AssetViewQueries assetViews;

    @Inject
    private ApprovalQueries queue;

    @Inject
    private ApprovalService approvals;

    @Inject
    private SampleService samples;

    @Inject
    private SampleQueries sampleQueries;

    @Inject
    private FindingService findings;

    @Inject
    private FindingQueries findingQueries;

    @Inject
    private WorkQueries work;

    @Inject
    private VerificationService verifications;

    @Inject
    private VerificationQueries results;

    private Office office;
    private String auditor;
    private String investigator;
    private String supervisor;
    private UUID account;
    private UUID cash;
    private UUID moreCash;

    /** An open case, led by its author, with an account in tenge and cash in dollars. */
    @BeforeEach
    void aCaseWithThreeAssets() throws Exception {
        clock.set(TestClock.START);
        office = Office.open(sql);
        auditor = office.own().officer(Role.AUDITOR);
        investigator = office.own().officer(Role.INVESTIGATOR);
        supervisor = office.own().officer(Role.SUPERVISOR);
        UUID lead = UUID.fromString(sql.owner().text("SELECT id FROM officer WHERE login = ?", investigator));
        UUID caseFile = as.officer(investigator, () -> {
            UUID id = cases.draft(CaseFiles.details("Flats bought with cash"));
            account = assets.add(id, Assets.account());
            clock.pass(Duration.ofMinutes(1));
            cash = assets.add(id, Assets.cash());
            clock.pass(Duration.ofMinutes(1));
            moreCash = assets.add(id, Assets.cash());
            cases.submit(id, 1);
            return id;
        });
        as.officer(supervisor, () -> {
            Proposal proposal =
                    queue.review(queue.queue(0, 1).get(0).id()).orElseThrow().proposal();
            approvals.approve(new Decision(
                    proposal.getId(),
                    proposal.getVersion(),
                    "Pursue.",
                    Map.of("lead", lead.toString(), "reviewDate", "2026-06-01")));
        });
        assertThat(sql.owner().text("SELECT status FROM case_file WHERE id = ?", caseFile))
                .isEqualTo("OPEN");
    }

    @Test
    void aSampleByChanceIsDrawnAgainByItsSeed() throws Exception {
        UUID first = draw(SampleMethod.RANDOM, 2, "spring", null);
        clock.pass(Duration.ofMinutes(1));
        // What is entered later is no part of what there was to draw from.
        as.officer(investigator, () -> {
            assets.add(sqlCase(), Assets.cash());
        });

        SampleView again = view(draw(SampleMethod.RANDOM, 2, "spring", null));
        SampleView drawn = view(first);

        assertThat(drawn.repeated()).isTrue();
        assertThat(drawn.sample().getPopulation()).isEqualTo(3);
        assertThat(again.sample().getPopulation()).isEqualTo(4);
        assertThat(drawn.items())
                .extracting(SampleItem::basis)
                .isSorted()
                .hasSize(2)
                .first()
                .isEqualTo(sql.owner().text("""
                        SELECT min(encode(sha256(convert_to('spring' || id::text, 'UTF8')), 'hex')) FROM asset
                         WHERE id IN (?, ?, ?)""", account, cash, moreCash));
        assertThat(view(draw(SampleMethod.RANDOM, 1, " ", null)).sample().getSeed())
                .matches("[0-9a-f]{16}");
    }

    @Test
    void theLargestAndTheStalestComeFirst() throws Exception {
        assertThat(view(draw(SampleMethod.VALUE, 5, null, "USD")).items())
                .extracting(SampleItem::basis)
                .containsExactly("40000 USD", "40000 USD");
        assertThat(view(draw(SampleMethod.STALE, 5, null, null)).items())
                .extracting(SampleItem::asset)
                .containsExactly(account, cash, moreCash);
        refuses(SampleRule.NOTHING, () -> draw(SampleMethod.VALUE, 5, null, "CHF"));
        refuses(SampleRule.SIZE, () -> draw(SampleMethod.STALE, 101, null, null));
        refuses(SampleRule.CURRENCY, () -> draw(SampleMethod.VALUE, 5, null, null));
    }

    @Test
    void aSampleTellsWhatWasLookedAtAndFound() throws Exception {
        UUID sample = draw(SampleMethod.STALE, 3, null, null);
        clock.pass(Duration.ofMinutes(1));
        as.officer(auditor, () -> assetViews.view(cash));
        raise(cash, sample, true);

        SampleView view = view(sample);

        assertThat(view.lookedAt()).isEqualTo(1);
        assertThat(view.items()).filteredOn(item -> item.asset().equals(cash)).allSatisfy(item -> {
            assertThat(item.lookedAt()).isEqualTo(clock.instant());
            assertThat(item.findings()).isEqualTo(1);
            assertThat(item.open()).isEqualTo(1);
        });
        UUID one = draw(SampleMethod.STALE, 1, null, null);
        view(one);
        assertThat(QueryCount.of(() -> view(one))).isEqualTo(QueryCount.of(() -> view(sample)));
    }

    @Test
    void theLeadAnswersAndTheAuditorSignsOff() throws Exception {
        UUID finding = raise(account, null, true);
        assertThat(workOf(investigator)).extracting(WorkItem::reason).contains(WorkReason.FINDING);
        assertThat(workOf(supervisor)).extracting(WorkItem::reason).doesNotContain(WorkReason.FINDING);

        as.officer(investigator, () -> findings.answer(finding, "The order is in the paper file."));
        assertThat(workOf(auditor)).extracting(WorkItem::reason).containsExactly(WorkReason.SIGN_OFF);
        as.officer(auditor, () -> findings.giveBack(finding, "Scan it."));
        assertThat(workOf(investigator))
                .filteredOn(item -> item.reason() == WorkReason.FINDING)
                .extracting(WorkItem::note)
                .containsExactly("Scan it.");
        as.officer(investigator, () -> findings.answer(finding, "Scanned today."));
        as.officer(auditor, () -> findings.accept(finding));

        FindingView view =
                as.officer(auditor, () -> findingQueries.view(finding)).orElseThrow();
        assertThat(view.finding().getStatus()).isEqualTo(FindingStatus.ACCEPTED);
        assertThat(view.answeredBy()).isEqualTo(investigator);
        assertThat(workOf(auditor)).isEmpty();
        assertThat(sql.owner().texts("SELECT event FROM trail_entry WHERE subject_id = ? ORDER BY number", finding))
                .containsExactly(
                        "FindingEvent.Raised",
                        "FindingEvent.Answered",
                        "FindingEvent.Returned",
                        "FindingEvent.Answered",
                        "FindingEvent.Accepted",
                        "Viewed");
    }

    @Test
    void supervisorsAnswerWhatIsAddressedToThemAndNeverWhatTheyRaised() throws Exception {
        UUID finding = raise(account, null, false);
        assertThat(workOf(supervisor)).extracting(WorkItem::reason).contains(WorkReason.FINDING);
        assertThat(workOf(investigator)).extracting(WorkItem::reason).doesNotContain(WorkReason.FINDING);
        String both = office.own().join(sql, "both", Role.AUDITOR, Role.SUPERVISOR);
        UUID own = as.officer(both, () -> findings.raise(command(account, null, false)));

        refuses(FindingRule.FOUR_EYES, () -> as.officer(both, () -> findings.answer(own, "Fine.")));
        refuses(FindingRule.AUDITOR, () -> {
            as.officer(supervisor, () -> findings.answer(finding, "Done."));
            as.officer(both, () -> findings.accept(finding));
        });
    }

    @Test
    void nobodyElseSeesOrTouchesWhatAuditorsKeep() throws Exception {
        UUID sample = draw(SampleMethod.STALE, 3, null, null);
        UUID finding = raise(account, sample, true);

        for (Office.Agency agency : List.of(office.sister(), office.foreign())) {
            String other = agency.officer(Role.AUDITOR);
            assertThat(as.officer(other, () -> sampleQueries.view(sample))).isEmpty();
            assertThat(as.officer(other, () -> findingQueries.view(finding))).isEmpty();
            assertThat(as.officer(other, () -> findingQueries.count(new FindingSearch(null, null, null, false))))
                    .isZero();
            assertThatThrownBy(() -> as.officer(other, () -> findings.raise(command(account, null, false))))
                    .hasRootCauseInstanceOf(EntityNotFoundException.class);
            assertThat(sql.officer(agency.officer(Role.SUPERVISOR)).texts("SELECT id FROM audit_finding"))
                    .isEmpty();
        }
        String colleague = office.own().join(sql, "colleague", Role.INVESTIGATOR);
        assertThat(as.officer(colleague, () -> findingQueries.view(finding))).isEmpty();
        assertThat(sql.officer(colleague).texts("SELECT id FROM trail_entry WHERE subject_id = ?", finding))
                .isEmpty();
        assertThatThrownBy(() -> as.officer(investigator, () -> sampleQueries.view(sample)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as.officer(investigator, () -> findings.accept(finding)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void theDatabaseHoldsTheFourEyesOnItsOwn() throws Exception {
        UUID sample = draw(SampleMethod.STALE, 1, null, null);
        UUID finding = raise(account, sample, true);
        Sql.As byAuditor = sql.officer(auditor);

        assertThatThrownBy(() -> byAuditor.run("""
                        UPDATE audit_finding SET status = 'ANSWERED', answer = 'Fine.', answered_by = karez_officer(), answered_at = now()
                         WHERE id = ?""", finding)).isInstanceOf(SqlRefused.class);
        assertThatThrownBy(() -> byAuditor.run("UPDATE audit_finding SET status = 'ACCEPTED' WHERE id = ?", finding))
                .isInstanceOf(SqlRefused.class);
        assertThatThrownBy(() -> byAuditor.run("UPDATE audit_finding SET title = 'Other' WHERE id = ?", finding))
                .isInstanceOf(SqlRefused.class);
        assertThatThrownBy(() -> byAuditor.run(
                        "INSERT INTO audit_sample_item (sample_id, position, asset_id, basis) VALUES (?, 2, ?, '')",
                        sample,
                        cash))
                .isInstanceOf(SqlRefused.class);
        as.officer(investigator, () -> findings.answer(finding, "It is there."));
        assertThatThrownBy(() -> sql.officer(investigator)
                        .run("UPDATE audit_finding SET status = 'ACCEPTED' WHERE id = ?", finding))
                .isInstanceOf(SqlRefused.class);
        assertThatThrownBy(() -> sql.owner().run("DELETE FROM audit_sample_item WHERE sample_id = ?", sample))
                .isInstanceOf(SqlRefused.class);
    }

    @Test
    void theRecordsFollowFromTheirEntries() throws Exception {
        UUID finding = raise(account, draw(SampleMethod.RANDOM, 2, null, null), true);
        as.officer(investigator, () -> findings.answer(finding, "It is there."));
        for (SubjectKind kind : List.of(SubjectKind.FINDING, SubjectKind.SAMPLE)) {
            UUID subject = kind == SubjectKind.FINDING
                    ? finding
                    : UUID.fromString(sql.owner().text("SELECT sample_id FROM audit_finding WHERE id = ?", finding));
            UUID verification = as.officer(auditor, () -> verifications.verify(kind, subject));
            assertThat(as.officer(auditor, () -> results.findings(verification, 0, 9)))
                    .as("%s", kind)
                    .isEmpty();
        }

        sql.owner().run("UPDATE audit_finding SET weight = 'LOW' WHERE id = ?", finding);

        UUID verification = as.officer(auditor, () -> verifications.verify(SubjectKind.FINDING, finding));
        assertThat(as.officer(auditor, () -> results.findings(verification, 0, 9)))
                .extracting(found -> found.field() + " " + found.expected() + " " + found.found())
                .containsExactly("weight MEDIUM LOW");
    }

    private UUID draw(SampleMethod method, int size, String seed, String currency) throws Exception {
        return as.officer(auditor, () -> samples.draw(new DrawSample("First quarter", method, size, seed, currency)));
    }

    private SampleView view(UUID sample) throws Exception {
        return as.officer(auditor, () -> sampleQueries.view(sample)).orElseThrow();
    }

    private UUID raise(UUID asset, UUID sample, boolean toLead) throws Exception {
        return as.officer(auditor, () -> findings.raise(command(asset, sample, toLead)));
    }

    private RaiseFinding command(UUID asset, UUID sample, boolean toLead) {
        return new RaiseFinding(
                SubjectKind.ASSET,
                asset,
                sample,
                "No order on file",
                "The freezing rests on an order that is not among the documents.",
                FindingWeight.MEDIUM,
                toLead,
                LocalDate.parse("2026-03-16"));
    }

    private List<WorkItem> workOf(String officer) throws Exception {
        return as.officer(officer, () -> work.list(null, 0, 50));
    }

    private UUID sqlCase() {
        return UUID.fromString(sql.owner().text("SELECT case_file_id FROM asset WHERE id = ?", account));
    }

    private static void refuses(Rule rule, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}

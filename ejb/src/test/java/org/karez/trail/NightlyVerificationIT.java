package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.Note;
import org.karez.merkle.SigningKey;
import org.karez.officer.Role;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.TestClock;
import org.karez.work.WorkItem;
import org.karez.work.WorkQueries;
import org.karez.work.WorkReason;

/** Every night the trail is verified by nobody in person; what is wrong stands in work lists until it is right again. */
@ArquillianTest
class NightlyVerificationIT {

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
    private NightlyVerification nightly;

    @Inject
    private NightRound round;

    @Inject
    private VerificationQueries results;

    @Inject
    private WorkQueries work;

    @Inject
    private Verifying verifying;

    @Inject
    private Trees trees;

    private Office office;
    private UUID file;

    @BeforeEach
    void aNightAfterADayOfWork() throws Exception {
        clock.set(TestClock.START);
        trees.regrow();
        office = Office.open(sql);
        Entries.tellOfficers(sql, office.own());
        file = history.of(office.own()).file();
        trees.catchUp();
        clock.pass(Duration.ofHours(8));
    }

    @AfterEach
    void aSoundTree() {
        trees.regrow();
    }

    @Test
    void theTrailIsVerifiedOnceANightByNobodyInPerson() throws Exception {
        assertThat(round.authorities()).contains(office.own().id());
        nightly.verify(office.own().id(), 0);
        nightly.verify(office.own().id(), 0);

        List<VerificationRow> kept = as.officer(office.own().officer(Role.AUDITOR), () -> results.latest(5));
        assertThat(kept).singleElement().satisfies(row -> {
            assertThat(row.officer()).contains("nightly");
            assertThat(row.findings()).isZero();
            assertThat(row.entries()).isGreaterThan(5);
        });
        assertThat(sql.owner()
                        .text(
                                "SELECT event FROM trail_entry WHERE subject_id = ?",
                                kept.get(0).id()))
                .isEqualTo("TrailEvent.Verified");
        assertThat(sql.owner().text("""
                        SELECT f.active || ' ' || (SELECT count(*) FROM role_grant g WHERE g.officer_id = f.id)
                          FROM officer f JOIN trail_entry e ON e.officer_id = f.id WHERE e.subject_id = ?""", kept.get(0).id())).isEqualTo("false 0");
        assertThat(alerts(office.own().officer(Role.AUDITOR))).isEmpty();

        clock.pass(Duration.ofDays(1));
        trees.catchUp();
        nightly.verify(office.own().id(), 0);
        assertThat(as.officer(office.own().officer(Role.AUDITOR), () -> results.latest(5)))
                .extracting(VerificationRow::findings)
                .containsExactly(0L, 0L);
    }

    @Test
    void whatIsFoundStandsInWorkListsUntilALaterVerificationFindsNothing() throws Exception {
        verifying.tamper("UPDATE case_file SET title = title || '.' WHERE id = ?", file);
        nightly.verify(office.own().id(), 0);

        for (Role role : List.of(Role.AUDITOR, Role.ADMINISTRATOR)) {
            assertThat(alerts(office.own().officer(role))).containsExactly(WorkReason.TRAIL_UNSOUND);
        }
        UUID found = as.officer(office.own().officer(Role.AUDITOR), () -> results.latest(1))
                .get(0)
                .id();
        assertThat(as.officer(
                        office.own().officer(Role.ADMINISTRATOR), () -> work.list(WorkReason.TRAIL_UNSOUND, 0, 10)))
                .extracting(WorkItem::target)
                .containsExactly(found);
        assertThat(alerts(office.own().officer(Role.INVESTIGATOR))).doesNotContain(WorkReason.TRAIL_UNSOUND);
        assertThat(alerts(office.foreign().officer(Role.AUDITOR))).isEmpty();

        clock.pass(Duration.ofHours(1));
        verifying.tamper("UPDATE case_file SET title = left(title, -1) WHERE id = ?", file);
        assertThat(verifying.everything(office.own())).isEmpty();
        assertThat(alerts(office.own().officer(Role.ADMINISTRATOR))).isEmpty();
    }

    @Test
    void whatWasSignedIsVerifiedOnceANightWhileItHolds() throws Exception {
        theOthersWorkToo();
        long signed = sql.owner().number("SELECT max(size) FROM trail_checkpoint");
        long proven = nightly.verify(office.own().id(), 0);
        assertThat(proven).isGreaterThanOrEqualTo(signed);

        trees.catchUp();
        verifying.tamper("UPDATE trail_checkpoint SET note = upper(note) WHERE size < ?", proven);
        assertThat(nightly.verify(office.foreign().id(), proven)).isGreaterThan(proven);
        assertThat(alerts(office.foreign().officer(Role.AUDITOR))).isEmpty();

        clock.pass(Duration.ofDays(1));
        assertThat(nightly.verify(office.own().id(), 0)).isZero();
        assertThat(nightly.verify(office.foreign().id(), 0)).isZero();
        for (Office.Agency agency : List.of(office.own(), office.foreign())) {
            assertThat(alerts(agency.officer(Role.AUDITOR))).containsExactly(WorkReason.TRAIL_UNSOUND);
        }
    }

    @Test
    void aCheckpointThatIsGoneProvesNothing() throws Exception {
        theOthersWorkToo();
        long proven = nightly.verify(office.own().id(), 0);
        trees.catchUp();
        verifying.tamper("UPDATE trail_checkpoint SET note = upper(note) WHERE size < ?", proven);
        verifying.tamper("DELETE FROM trail_checkpoint WHERE size = ?", proven);

        assertThat(nightly.verify(office.foreign().id(), proven)).isZero();
        assertThat(alerts(office.foreign().officer(Role.AUDITOR))).containsExactly(WorkReason.TRAIL_UNSOUND);
    }

    @Test
    void aVerificationWithoutAResultStandsInWorkLists() throws Exception {
        UUID own = office.own().id();
        assertThat(round.begin(own)).isTrue();
        assertThat(round.begin(own)).isFalse();
        round.end(own, "no room on the disk");
        assertThat(as.officer(office.own().officer(Role.ADMINISTRATOR), () -> work.list(null, 0, 10)))
                .extracting(WorkItem::reason, WorkItem::note)
                .containsExactly(tuple(WorkReason.TRAIL_UNVERIFIED, "no room on the disk"));

        clock.pass(Duration.ofHours(1));
        assertThat(verifying.everything(office.own())).isEmpty();
        assertThat(alerts(office.own().officer(Role.ADMINISTRATOR))).isEmpty();
    }

    @Test
    void aServerThatRefusesToSignStandsInWorkLists() throws Exception {
        KeptNote kept = KeptNote.beside(Leaves.key());
        Note before = kept.read().orElseThrow();
        SigningKey key = KeyFile.read(Leaves.key());
        kept.replace(new Checkpoint(key.verifier().name(), 1_000_000_000, new byte[32]).sign(key));
        try {
            trees.sign();
            for (Role role : List.of(Role.AUDITOR, Role.ADMINISTRATOR)) {
                assertThat(alerts(office.foreign().officer(role))).containsExactly(WorkReason.TRAIL_UNSIGNED);
            }
            assertThat(verifying.everything(office.own()))
                    .extracting(Finding::kind)
                    .containsExactly(FindingKind.CHECKPOINT_AHEAD);
        } finally {
            kept.replace(before);
        }
        trees.sign();
        assertThat(alerts(office.foreign().officer(Role.AUDITOR))).isEmpty();
    }

    @Test
    void aServerThatLostItsKeyStandsInWorkListsAndOneThatNeverHadOneDoesNot() throws Exception {
        String key = sql.owner().text("SELECT key FROM trail_signer");
        trees.whileNobodySigns(() -> {
            try {
                sql.owner().run("UPDATE trail_signer SET state = 'NO_KEY'");
                assertThat(alerts(office.own().officer(Role.AUDITOR))).containsExactly(WorkReason.TRAIL_UNSIGNED);
                sql.owner().run("UPDATE trail_signer SET key = ''");
                assertThat(alerts(office.own().officer(Role.AUDITOR))).isEmpty();
                sql.owner().run("UPDATE trail_signer SET state = 'KEY_UNUSABLE'");
                assertThat(alerts(office.own().officer(Role.AUDITOR))).containsExactly(WorkReason.TRAIL_UNSIGNED);
            } finally {
                sql.owner().run("UPDATE trail_signer SET state = 'SIGNING', key = ?", key);
            }
            return null;
        });
    }

    private void theOthersWorkToo() throws Exception {
        Entries.tellOfficers(sql, office.foreign());
        history.of(office.foreign());
        trees.catchUp();
    }

    private List<WorkReason> alerts(String login) throws Exception {
        return as.officer(
                login,
                () -> work.list(null, 0, 50).stream()
                        .map(WorkItem::reason)
                        .filter(WorkReason::isAlert)
                        .toList());
    }
}

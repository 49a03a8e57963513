package org.karez;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
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
import org.karez.casefile.CaseFileDesk;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.CaseFiles;
import org.karez.casefile.Evaluation;
import org.karez.casefile.GroupEffect;
import org.karez.casefile.HandlingCode;
import org.karez.casefile.InvolvementRole;
import org.karez.casefile.KeptCase;
import org.karez.officer.Role;
import org.karez.officer.RoleGrantService;
import org.karez.party.Parties;
import org.karez.party.PartyService;
import org.karez.request.ExecutionService;
import org.karez.request.ItemKind;
import org.karez.request.RequestDesk;
import org.karez.request.RequestKind;
import org.karez.request.RequestService;
import org.karez.request.Requests;
import org.karez.request.Urgency;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.TestClock;
import org.karez.test.Together;

/** Two officers who act at the same moment, each on what the other changes: what was decided is what holds. */
@ArquillianTest
class ConcurrentActsIT {

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
    private Together together;

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
    private RoleGrantService grants;

    @Inject
    private CaseFileDesk files;

    @Inject
    private AssetDesk assetDesk;

    @Inject
    private RequestDesk desk;

    @Inject
    private Decisions decisions;

    private Office.Agency here;
    private Office.Agency there;
    private KeptCase kept;
    private String colleague;

    @BeforeEach
    void anOpenCase() throws Exception {
        clock.set(TestClock.START);
        Office office = Office.open(sql);
        here = office.own();
        there = office.foreign();
        kept = files.opened(here);
        colleague = here.join(sql, "colleague", Role.INVESTIGATOR);
    }

    @Test
    void anAnswerIsNotSubmittedUnread() throws Exception {
        UUID id = written();
        int read = version("execution", id);
        List<Throwable> refused = together.act(
                there.join(sql, "helper", Role.INVESTIGATOR),
                () -> executions.draftAnswer(id, read, "Nothing was found."),
                there.officer(Role.INVESTIGATOR),
                () -> executions.submitAnswer(id, read));
        assertThat(refused).hasSize(1);
        assertThat(sql.owner()
                        .number(
                                "SELECT count(*) FROM proposal WHERE subject_kind = 'EXECUTION' AND subject_id = ?",
                                id))
                .isZero();
    }

    @Test
    void aRequestIsNotSubmittedUnread() throws Exception {
        UUID id = desk.drafted(kept, there, HandlingCode.H0);
        int read = version("information_request", id);
        List<Throwable> refused = together.act(
                kept.investigator(),
                () -> requests.ask(id, read, Requests.question(Urgency.NORMAL)),
                kept.investigator(),
                () -> requests.submit(id, read));
        assertThat(refused).hasSize(1);
        assertThat(sql.owner().number("SELECT count(*) FROM proposal WHERE subject_id = ?", id))
                .isZero();
    }

    @Test
    void aCaseIsNotSubmittedUnread() throws Exception {
        KeptCase draft = files.drafted(here);
        List<Throwable> refused = together.act(
                draft.investigator(),
                () -> cases.edit(draft.id(), 1, CaseFiles.details("Flats and cars bought with cash")),
                draft.investigator(),
                () -> cases.submit(draft.id(), 1));
        assertThat(refused).hasSize(1);
        assertThat(sql.owner().number("SELECT count(*) FROM proposal WHERE subject_id = ?", draft.id()))
                .isZero();
    }

    @Test
    void anAnswerIsNotWrittenUnread() throws Exception {
        UUID id = written();
        int read = version("execution", id);
        List<Throwable> refused = together.act(
                there.officer(Role.INVESTIGATOR),
                () -> executions.draftAnswer(id, read, "Three accounts were found."),
                there.join(sql, "helper", Role.INVESTIGATOR),
                () -> executions.draftAnswer(id, read, "Nothing was found."));
        assertThat(refused).hasSize(1);
        assertThat(sql.owner().text("SELECT content FROM answer WHERE id = ?", id))
                .isEqualTo("Three accounts were found.");
    }

    @Test
    void noPieceIsAddedToAnAnswerWhileItIsSubmitted() throws Exception {
        UUID id = written();
        String helper = there.join(sql, "helper", Role.INVESTIGATOR);
        List<Throwable> refused = together.act(
                there.officer(Role.INVESTIGATOR),
                () -> executions.submitAnswer(id, version("execution", id)),
                helper,
                () -> executions.addToAnswer(id, Requests.found()));
        assertThat(refused).hasSize(1);
        assertThat(sql.owner().number("SELECT count(*) FROM answer_item WHERE answer_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void nothingIsChosenForARequestWhileItIsSubmitted() throws Exception {
        UUID asset = assetDesk.identified(kept);
        UUID id = desk.drafted(kept, there, HandlingCode.H0);
        List<Throwable> refused = together.act(
                kept.investigator(),
                () -> requests.choose(id, ItemKind.ASSET, asset, HandlingCode.H0, Evaluation.UNKNOWN),
                colleague,
                () -> requests.submit(id, version("information_request", id)));
        assertThat(refused).hasSize(1);
    }

    @Test
    void aRequestIsNotWithdrawnWhileItsAnswerIsTransmitted() throws Exception {
        UUID id = written();
        as.officer(there.officer(Role.INVESTIGATOR), () -> executions.submitAnswer(id, version("execution", id)));
        decisions.approve(there.officer(Role.SUPERVISOR), id);
        List<Throwable> refused = together.act(
                there.officer(Role.COORDINATOR),
                () -> executions.transmit(id),
                here.officer(Role.COORDINATOR),
                () -> requests.withdraw(id, "No longer needed."));
        assertThat(refused).hasSize(1);
        assertThat(desk.status(id)).isEqualTo("SENT");
    }

    @Test
    void anAssetIsNotChangedWhileItIsProposedToLetItGo() throws Exception {
        UUID asset = assetDesk.identified(kept);
        int version = version("asset", asset);
        List<Throwable> refused = together.act(
                kept.investigator(),
                () -> assets.change(asset, version, Assets.cash()),
                here.officer(Role.SUPERVISOR),
                () -> assets.proposeDiscount(asset, version, "Worth nothing."));
        assertThat(refused).hasSize(1);
    }

    @Test
    void noAssetIsEnteredInACaseWhileItIsClosed() throws Exception {
        closing(() -> assets.add(kept.id(), Assets.account()));
        assertThat(sql.owner().text("SELECT status FROM case_file WHERE id = ?", kept.id()))
                .isEqualTo("OPEN");
    }

    @Test
    void noRequestIsDraftedInACaseWhileItIsClosed() throws Exception {
        closing(() -> requests.draft(
                kept.id(), RequestKind.INFORMATION, Requests.basis(desk.stateOf(there), HandlingCode.H0)));
    }

    @Test
    void noPartyJoinsACaseWhileItIsSubmitted() throws Exception {
        KeptCase draft = files.drafted(here);
        UUID party = as.officer(colleague, () -> parties.add(Parties.person()));
        together.act(
                colleague,
                () -> cases.involve(draft.id(), party, InvolvementRole.SUSPECT, null),
                draft.investigator(),
                () -> cases.submit(draft.id(), 1));
        assertThat(sql.owner()
                        .number(
                                "SELECT count(*) FROM proposal WHERE subject_id = ? AND content::text LIKE ?",
                                draft.id(),
                                "%" + party + "%"))
                .as("the supervisor reads of everybody who is in the case")
                .isEqualTo(1);
    }

    @Test
    void twoAdministratorsDoNotTakeEachOthersRole() throws Exception {
        String one = here.officer(Role.ADMINISTRATOR);
        String two = here.join(sql, "second", Role.ADMINISTRATOR);
        retireOthers(one, two);
        List<Throwable> refused =
                together.act(one, () -> grants.revoke(grantOf(two)), two, () -> grants.revoke(grantOf(one)));
        assertThat(refused).hasSize(1);
    }

    private void closing(As.Act act) throws Exception {
        as.officer(
                kept.investigator(),
                () -> cases.proposeClosure(kept.id(), "Nothing came of it.", GroupEffect.DISRUPTED));
        List<Throwable> refused =
                together.act(colleague, act, kept.supervisor(), () -> decisions.approve(kept.supervisor(), kept.id()));
        assertThat(refused).hasSize(1);
    }

    private UUID written() throws Exception {
        UUID id = desk.sent(kept, there);
        desk.start(id, there);
        as.officer(there.officer(Role.INVESTIGATOR), () -> {
            executions.draftAnswer(id, 3, "Two accounts were found.");
            executions.addToAnswer(id, Requests.found());
        });
        return id;
    }

    /** Those of the sister authority are administrators of the same state. */
    private void retireOthers(String one, String two) {
        sql.owner()
                .run(
                        "UPDATE officer SET active = false WHERE login NOT IN (?, ?) AND id IN (SELECT g.officer_id FROM role_grant g"
                                + " JOIN officer o ON o.id = g.officer_id JOIN authority a ON a.id = o.authority_id"
                                + " WHERE g.role = 'ADMINISTRATOR' AND a.participant_id = ?)",
                        one,
                        two,
                        desk.stateOf(here));
    }

    private UUID grantOf(String login) {
        return UUID.fromString(sql.owner()
                .text("SELECT id FROM role_grant WHERE officer_id = ? AND role = 'ADMINISTRATOR'", files.idOf(login)));
    }

    private int version(String table, UUID id) {
        return sql.owner().version(table, id);
    }
}

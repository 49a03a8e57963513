package org.karez.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityNotFoundException;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.approval.ApprovalQueries;
import org.karez.approval.ApprovalService;
import org.karez.approval.Decision;
import org.karez.approval.ProposalRow;
import org.karez.officer.Role;
import org.karez.party.Parties;
import org.karez.party.PartyService;
import org.karez.shared.RuleViolation;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.QueryCount;
import org.karez.test.Sql;
import org.karez.test.Sql.SqlRefused;

@ArquillianTest
class CaseFileServiceIT {

    @Deployment
    static WebArchive karez() {
        return Karez.built();
    }

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private CaseFileService cases;

    @Inject
    private CaseFileQueries queries;

    @Inject
    private PartyService parties;

    @Inject
    private DocumentService documents;

    @Inject
    private DocumentQueries documentQueries;

    @Inject
    private ApprovalService approvals;

    @Inject
    private ApprovalQueries waiting;

    private Office office;
    private String investigator;
    private String supervisor;

    @BeforeEach
    void anOffice() {
        office = Office.open(sql);
        investigator = office.own().officer(Role.INVESTIGATOR);
        supervisor = office.own().officer(Role.SUPERVISOR);
    }

    @Test
    void aDraftHasItsNumberAndOneEntryInTheTrail() throws Exception {
        UUID id = draft();

        assertThat(status(id)).isEqualTo("DRAFT");
        assertThat(events(id)).isEqualTo("Drafted");
        assertThat(sql.owner().text("SELECT number FROM case_file WHERE id = ?", id))
                .endsWith("-OWN-2026-0001");
    }

    @Test
    void whoIsNoInvestigatorDraftsNothing() {
        assertThatThrownBy(() -> as.officer(supervisor, this::draftAsCaller)).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(this::draftAsCaller).as("nobody signed in").isInstanceOf(EJBAccessException.class);
        assertThat(sql.owner()
                        .number(
                                "SELECT count(*) FROM case_file WHERE owner_authority_id = ?",
                                office.own().id()))
                .isZero();
    }

    @Test
    void aRefusedDraftLeavesNeitherRowNorEntryNorGapInTheNumbers() throws Exception {
        assertThatThrownBy(() -> as.officer(investigator, () -> cases.draft(CaseFiles.details(" "))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("TITLE");
        assertThat(sql.owner()
                        .number(
                                "SELECT count(*) FROM trail_entry WHERE owner_authority_id = ?",
                                office.own().id()))
                .isZero();

        UUID id = draft();
        assertThat(sql.owner().text("SELECT number FROM case_file WHERE id = ?", id))
                .endsWith("-0001");
    }

    @Test
    void otherAuthoritiesDoNotFindTheCase() throws Exception {
        UUID id = draft();

        for (Office.Agency other : new Office.Agency[] {office.sister(), office.foreign()}) {
            String stranger = other.officer(Role.INVESTIGATOR);
            assertThatThrownBy(() -> as.officer(stranger, () -> cases.submit(id, 1)))
                    .hasCauseInstanceOf(EntityNotFoundException.class);
            assertThat(sql.officer(stranger).number("SELECT count(*) FROM case_file WHERE id = ?", id))
                    .isZero();
        }
        assertThat(sql.officer(investigator).number("SELECT count(*) FROM case_file WHERE id = ?", id))
                .isOne();
        assertThat(sql.nobody().number("SELECT count(*) FROM case_file")).isZero();
    }

    @Test
    void aSubmittedCaseIsOpenedByAnotherOfficer() throws Exception {
        UUID id = submitted();

        decide(supervisor, id);

        assertThat(status(id)).isEqualTo("OPEN");
        assertThat(events(id)).isEqualTo("Drafted,PartyInvolved,Submitted,Opened");
    }

    @Test
    void aSubmittedCaseWaitsInTheQueueOfItsAuthorityAlone() throws Exception {
        UUID id = submitted();

        List<ProposalRow> queue = as.officer(supervisor, () -> waiting.queue(0, 20));
        assertThat(queue).extracting(ProposalRow::subjectId).containsExactly(id);
        assertThat(as.officer(supervisor, waiting::count)).isOne();
        String stranger = office.sister().officer(Role.SUPERVISOR);
        assertThat(as.officer(stranger, () -> waiting.queue(0, 20))).isEmpty();
    }

    @Test
    void aPartyTellsItsCasesToWhoMaySeeThem() throws Exception {
        UUID id = submitted();
        UUID party = UUID.fromString(sql.owner().text("SELECT party_id FROM involvement WHERE case_file_id = ?", id));

        assertThat(as.officer(investigator, () -> queries.involving(party, 0, 10)))
                .extracting(CaseFileRow::id)
                .containsExactly(id);
        assertThat(as.officer(investigator, () -> queries.involving(party, 1, 10)))
                .isEmpty();
        assertThat(as.officer(investigator, () -> queries.countInvolving(party)))
                .isOne();
        String stranger = office.sister().officer(Role.INVESTIGATOR);
        assertThat(as.officer(stranger, () -> queries.involving(party, 0, 10))).isEmpty();
        assertThat(as.officer(stranger, () -> queries.countInvolving(party))).isZero();
    }

    @Test
    void nobodyOpensWhatHeSubmittedHimself() throws Exception {
        investigator = office.own().join(sql, "both", Role.INVESTIGATOR, Role.SUPERVISOR);
        UUID id = submitted();

        assertThatThrownBy(() -> decide(investigator, id))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("FOUR_EYES");
        assertThat(status(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void theDatabaseTooLetsNoStatusChangeWithoutADecision() throws Exception {
        UUID id = submitted();

        assertThatThrownBy(() -> sql.officer(supervisor).run("UPDATE case_file SET status = 'OPEN' WHERE id = ?", id))
                .isInstanceOf(SqlRefused.class)
                .hasMessageContaining("no approved step leads from SUBMITTED to OPEN");
    }

    @Test
    void aListAsksTheDatabaseAsOftenForManyCasesAsForOne() throws Exception {
        draft();
        int forOne = QueryCount.of(this::list);
        draft();
        draft();

        assertThat(list()).hasSize(3);
        assertThat(QueryCount.of(this::list)).isEqualTo(forOne).isPositive();
    }

    @Test
    void partiesAndDocumentsOfACaseAreReadAPageAtATime() throws Exception {
        UUID id = draft();
        as.officer(investigator, () -> {
            for (String name : List.of("one.txt", "two.txt", "three.txt")) {
                cases.involve(id, parties.add(Parties.person()), InvolvementRole.SUSPECT, null);
                documents.store(new AddDocument(id, name, null), new ByteArrayInputStream(name.getBytes()));
            }
            assertThat(queries.countParties(id)).isEqualTo(3);
            assertThat(queries.parties(id, 2, 25))
                    .containsExactly(queries.parties(id, 0, 25).get(2));
            assertThat(documentQueries.countOfCase(id)).isEqualTo(3);
            assertThat(documentQueries.pageOfCase(id, 1, 1))
                    .containsExactly(documentQueries.ofCase(id).get(1));
        });
    }

    private List<CaseFileRow> list() throws Exception {
        return as.officer(
                investigator,
                () -> queries.search(new CaseFileSearch(null, null, null, false), CaseFileSort.NUMBER, true, 0, 20));
    }

    private UUID draft() throws Exception {
        return as.officer(investigator, this::draftAsCaller);
    }

    private UUID draftAsCaller() {
        return cases.draft(CaseFiles.details("Flats bought with cash"));
    }

    private UUID submitted() throws Exception {
        UUID id = draft();
        as.officer(investigator, () -> {
            cases.involve(id, parties.add(Parties.person()), InvolvementRole.SUSPECT, null);
            cases.submit(id, 1);
        });
        return id;
    }

    private void decide(String decider, UUID id) throws Exception {
        String waiting = " FROM proposal WHERE subject_id = ? AND state = 'PENDING'";
        Decision decision = new Decision(
                UUID.fromString(sql.owner().text("SELECT id" + waiting, id)),
                (int) sql.owner().number("SELECT version" + waiting, id),
                "Worth the investigators' time.",
                Map.of("lead", idOf(investigator), "reviewDate", "2026-09-01"));
        as.officer(decider, () -> approvals.approve(decision));
    }

    private String idOf(String login) {
        return sql.owner().text("SELECT id FROM officer WHERE login = ?", login);
    }

    private String status(UUID id) {
        return sql.owner().text("SELECT status FROM case_file WHERE id = ?", id);
    }

    /** The names of the entries in the case's trail, in order. */
    private String events(UUID id) {
        return String.join(
                ",",
                sql.owner()
                        .texts(
                                "SELECT split_part(event, '.', 2) FROM trail_entry WHERE subject_id = ? ORDER BY number",
                                id));
    }
}

package org.karez.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.karez.approval.ProposalContent.Difference;
import org.karez.officer.Actor;
import org.karez.officer.Actors;
import org.karez.officer.Role;
import org.karez.shared.Rule;
import org.karez.shared.RuleViolation;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

class ProposalTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

    private final Actor author = Actors.with(Role.INVESTIGATOR, Role.SUPERVISOR, Role.COORDINATOR);
    private final Actor editor = Actors.with(Role.INVESTIGATOR, Role.SUPERVISOR);
    private final Actor supervisor = Actors.with(Role.SUPERVISOR, Role.COORDINATOR);
    private final Actor coordinator = Actors.coordinator();

    private Proposal proposal(Role second) {
        Subject subject = new Subject(SubjectKind.CASE_FILE, UUID.randomUUID(), author.authority());
        return new Proposal(
                new ProposeStep(
                        subject,
                        "KZ-DC-2026-0001",
                        null,
                        "OPEN",
                        Map.of("title", "A"),
                        editor.officer(),
                        Role.SUPERVISOR,
                        second,
                        null),
                author,
                NOW);
    }

    @Test
    void isNotDecidedByItsAuthorNorByTheLastEditor() {
        refused(ApprovalRule.FOUR_EYES, () -> proposal(null).approve(author, "fine", NOW));
        refused(ApprovalRule.FOUR_EYES, () -> proposal(null).approve(editor, "fine", NOW));
        refused(ApprovalRule.FOUR_EYES, () -> proposal(null).reject(author, "no", NOW));
        refused(ApprovalRule.FOUR_EYES, () -> proposal(null).giveBack(editor, "mend", NOW));
    }

    @Test
    void isDecidedInTheRoleItAsksFor() {
        refused(ApprovalRule.ROLE, () -> proposal(null).approve(coordinator, "fine", NOW));
        refused(ApprovalRule.ROLE, () -> proposal(null).approve(Actors.investigator(), "fine", NOW));
    }

    @Test
    void isApprovedOnce() {
        Proposal proposal = proposal(null);

        proposal.approve(supervisor, "fine", NOW);

        assertThat(proposal.getState()).isEqualTo(ProposalState.APPROVED);
        assertThat(proposal.getDecidedBy()).isEqualTo(supervisor.officer());
        refused(ApprovalRule.NOT_WAITING, () -> proposal.reject(Actors.supervisor(), "no", NOW));
    }

    @Test
    void waitsForAThirdPersonWhereOneIsAskedFor() {
        Proposal proposal = proposal(Role.COORDINATOR);

        proposal.approve(supervisor, "fine", NOW);

        assertThat(proposal.getState()).isEqualTo(ProposalState.SECONDING);
        refused(ApprovalRule.SIX_EYES, () -> proposal.approve(supervisor, "fine", NOW));
        refused(ApprovalRule.FOUR_EYES, () -> proposal.approve(author, "fine", NOW));
        proposal.approve(coordinator, "fine", NOW);
        assertThat(proposal.getState()).isEqualTo(ProposalState.APPROVED);
        assertThat(proposal.getSecondedBy()).isEqualTo(coordinator.officer());
    }

    @Test
    void saysWhyItIsRefused() {
        refused(ApprovalRule.REASON, () -> proposal(null).giveBack(supervisor, " ", NOW));
        refused(ApprovalRule.REASON, () -> proposal(null).reject(supervisor, null, NOW));
    }

    @Test
    void isTakenBackByItsAuthorAlone() {
        refused(ApprovalRule.NOT_HIS_PROPOSAL, () -> proposal(null).withdraw(supervisor));
        Proposal proposal = proposal(null);

        proposal.withdraw(author);

        assertThat(proposal.getState()).isEqualTo(ProposalState.WITHDRAWN);
    }

    @Test
    void tellsWhatChangedSinceTheLastOne() {
        ProposalContent before =
                ProposalContent.read(ProposalContent.write(Map.of("title", "A", "party:1", "Ivan", "sum", "1")));
        ProposalContent after =
                ProposalContent.read(ProposalContent.write(Map.of("title", "B", "sum", "1", "party:2", "Олег")));

        assertThat(after.since(before))
                .containsExactly(
                        new Difference("party:1", "Ivan", null),
                        new Difference("party:2", null, "Олег"),
                        new Difference("title", "A", "B"));
    }

    private static void refused(Rule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}

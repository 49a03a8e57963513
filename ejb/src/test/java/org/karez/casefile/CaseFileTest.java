package org.karez.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.karez.casefile.CaseFileStatus.CLOSED;
import static org.karez.casefile.CaseFileStatus.DRAFT;
import static org.karez.casefile.CaseFileStatus.INVESTIGATION;
import static org.karez.casefile.CaseFileStatus.OPEN;
import static org.karez.casefile.CaseFileStatus.REJECTED;
import static org.karez.casefile.CaseFileStatus.SUBMITTED;
import static org.karez.casefile.CaseFiles.NOW;
import static org.karez.casefile.CaseFiles.REVIEW;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.karez.officer.Actor;
import org.karez.officer.Actors;
import org.karez.officer.Role;
import org.karez.shared.RuleViolation;
import org.karez.shared.RuleViolation.Breach;

class CaseFileTest {

    private static final Map<CaseFileStatus, Set<CaseFileStatus>> ALLOWED = Map.of(
            DRAFT, Set.of(SUBMITTED),
            SUBMITTED, Set.of(DRAFT, OPEN, REJECTED),
            OPEN, Set.of(INVESTIGATION, CLOSED),
            INVESTIGATION, Set.of(CLOSED),
            CLOSED, Set.of(),
            REJECTED, Set.of());

    private final Actor author = Actors.investigator();

    static Stream<Arguments> allPairs() {
        return Stream.of(CaseFileStatus.values())
                .flatMap(from -> Stream.of(CaseFileStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void goesWhereTheWorkflowLeadsAndNowhereElse(CaseFileStatus from, CaseFileStatus to) {
        CaseFile caseFile = CaseFiles.in(from);
        if (ALLOWED.get(from).contains(to)) {
            go(caseFile, to);
            assertThat(caseFile.getStatus()).isEqualTo(to);
        } else {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> go(caseFile, to))
                    .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(CaseFileRule.STATUS));
            assertThat(caseFile.getStatus()).isEqualTo(from);
        }
    }

    private static void go(CaseFile caseFile, CaseFileStatus to) {
        UUID lead = UUID.randomUUID();
        switch (to) {
            case DRAFT -> caseFile.giveBack(NOW);
            case SUBMITTED ->
                caseFile.submit(
                        new Actor(
                                caseFile.getAuthorId(),
                                caseFile.getOwnerAuthorityId(),
                                lead,
                                Set.of(Role.INVESTIGATOR)),
                        NOW);
            case OPEN -> caseFile.open(new CaseLead(lead, REVIEW), NOW.atZone(ZoneOffset.UTC));
            case INVESTIGATION -> caseFile.investigate(NOW);
            case CLOSED -> caseFile.close(NOW);
            case REJECTED -> caseFile.reject(NOW);
        }
    }

    @Test
    void isRestrictedFromTheFirstMoment() {
        CaseFile draft = CaseFiles.draft(author);

        assertThat(draft.getHandling()).isEqualTo(HandlingCode.H1);
        assertThat(draft.getStatus()).isEqualTo(DRAFT);
        assertThat(draft.getOwnerAuthorityId()).isEqualTo(author.authority());
    }

    @Test
    void saysWhichRestrictionH3Is() {
        CaseFileDetails unsaid =
                new CaseFileDetails(" ", HandlingCode.H3, " ", Evaluation.UNKNOWN, null, null, null, null, null);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new CaseFile(new CaseNumber("KZ-DC-2026-0001"), unsaid, author, NOW))
                .satisfies(refusal -> assertThat(refusal.breaches())
                        .extracting(Breach::rule)
                        .containsExactly(CaseFileRule.TITLE, CaseFileRule.HANDLING_NOTE));
    }

    @Test
    void isSubmittedByItsAuthorAlone() {
        CaseFile draft = CaseFiles.draft(author);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> draft.submit(Actors.investigator(), NOW))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(CaseFileRule.AUTHOR));
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        CaseFile draft = CaseFiles.draft(author);
        draft.edit(
                new CaseFileDetails("Title", HandlingCode.H0, null, Evaluation.UNKNOWN, null, " ", null, null, null),
                author);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> draft.submit(author, NOW))
                .satisfies(refusal -> assertThat(refusal.breaches())
                        .extracting(Breach::rule)
                        .containsExactly(CaseFileRule.OFFENCE, CaseFileRule.LEGAL_BASIS));
    }

    @Test
    void isOpenedWithALeadAndAReviewThatLiesAhead() {
        CaseFile submitted = CaseFiles.submitted(author);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> submitted.open(new CaseLead(null, REVIEW.minusYears(1)), NOW.atZone(ZoneOffset.UTC)))
                .satisfies(refusal ->
                        assertThat(refusal.breaches()).extracting(Breach::field).containsExactly("lead", "reviewDate"));
    }

    @Test
    void isInvestigatedByAPlanAndProceedingsOrTheirReason() {
        CaseFile open = CaseFiles.open(author);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> open.planInvestigation(new InvestigationPlan("", " ", null), author))
                .satisfies(refusal -> assertThat(refusal.breaches())
                        .extracting(Breach::rule)
                        .containsExactly(CaseFileRule.PLAN, CaseFileRule.PROCEEDINGS));
        open.planInvestigation(new InvestigationPlan("Trace.", null, "Pre-trial stage"), author);
        assertThat(open.getNoProceedingsReason()).isEqualTo("Pre-trial stage");
    }

    @Test
    void isOnlyItsOwnersToChange() {
        CaseFile draft = CaseFiles.draft(author);
        Actor stranger = Actors.stranger(Role.INVESTIGATOR, Role.SUPERVISOR);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> draft.edit(CaseFiles.details("Mine now"), stranger))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(CaseFileRule.OWNER));
        assertThat(draft.getTitle()).isEqualTo("Courier network");
    }

    @Test
    void remembersWhoEditedItLast() {
        CaseFile draft = CaseFiles.draft(author);
        Actor colleague = Actors.investigator();

        draft.edit(CaseFiles.details("Courier network, Almaty"), colleague);

        assertThat(draft.getLastEditedBy()).isEqualTo(colleague.officer());
        assertThat(draft.getAuthorId()).isEqualTo(author.officer());
    }
}

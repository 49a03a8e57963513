package org.karez.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.karez.audit.FindingStatus.ACCEPTED;
import static org.karez.audit.FindingStatus.ANSWERED;
import static org.karez.audit.FindingStatus.RAISED;
import static org.karez.audit.FindingStatus.RETURNED;
import static org.karez.audit.FindingStatus.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
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
import org.karez.shared.Rule;
import org.karez.shared.RuleViolation;
import org.karez.shared.RuleViolation.Breach;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

class AuditFindingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    private static final ZonedDateTime MORNING = NOW.atZone(ZoneOffset.UTC);
    private static final LocalDate DUE = LocalDate.parse("2026-03-16");

    private static final Map<FindingStatus, Set<FindingStatus>> ALLOWED = Map.of(
            RAISED, Set.of(ANSWERED, WITHDRAWN),
            ANSWERED, Set.of(ACCEPTED, RETURNED),
            RETURNED, Set.of(ANSWERED, WITHDRAWN),
            ACCEPTED, Set.of(),
            WITHDRAWN, Set.of());

    private final Actor auditor = Actors.with(Role.AUDITOR);
    private final Actor lead = Actors.investigator();
    private final AuditedThing asset = new AuditedThing(
            new Subject(SubjectKind.ASSET, UUID.randomUUID(), auditor.authority()),
            "KZ-DC-2026-0001-A0001 Account",
            lead.officer(),
            "Lead");

    static Stream<Arguments> allPairs() {
        return Stream.of(FindingStatus.values())
                .flatMap(from -> Stream.of(FindingStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void goesWhereTheWorkflowLeadsAndNowhereElse(FindingStatus from, FindingStatus to) {
        AuditFinding finding = in(from);
        if (to == RAISED) {
            // Nothing leads back to the beginning: there is no verb for it.
            assertThat(from.leadsTo(RAISED)).isFalse();
        } else if (ALLOWED.get(from).contains(to)) {
            go(finding, to);
            assertThat(finding.getStatus()).isEqualTo(to);
        } else {
            refuses(FindingRule.STATUS, () -> go(finding, to));
            assertThat(finding.getStatus()).isEqualTo(from);
        }
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void theStatusKnowsTheSameWays(FindingStatus from, FindingStatus to) {
        assertThat(from.leadsTo(to)).isEqualTo(ALLOWED.get(from).contains(to));
        assertThat(from.isOpen()).isEqualTo(!ALLOWED.get(from).isEmpty());
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        AuditedThing unled = new AuditedThing(asset.subject(), asset.label(), null, null);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new AuditFinding(
                        new RaiseFinding(
                                SubjectKind.ASSET,
                                asset.subject().id(),
                                null,
                                " ",
                                null,
                                null,
                                true,
                                LocalDate.parse("2026-03-02")),
                        unled,
                        auditor,
                        MORNING))
                .satisfies(refusal -> assertThat(refusal.breaches())
                        .extracting(Breach::rule)
                        .containsExactly(
                                FindingRule.TITLE,
                                FindingRule.DETAILS,
                                FindingRule.WEIGHT,
                                FindingRule.DUE,
                                FindingRule.LEAD));
    }

    @Test
    void isAnsweredByItsAddresseeOrASupervisorOfTheOwner() {
        assertThat(raised(true).isAnswerable(lead)).isTrue();
        assertThat(raised(true).isAnswerable(Actors.supervisor())).isTrue();
        refuses(FindingRule.ANSWERER, () -> raised(true).answer("Done.", Actors.investigator(), NOW));
        refuses(FindingRule.ANSWERER, () -> raised(false).answer("Done.", lead, NOW));
        refuses(FindingRule.ANSWERER, () -> raised(false).answer("Done.", Actors.stranger(Role.SUPERVISOR), NOW));
    }

    @Test
    void isNeverAnsweredByWhoRaisedIt() {
        Actor both = Actors.with(Role.AUDITOR, Role.SUPERVISOR);
        AuditFinding own = new AuditFinding(command(false), asset, both, MORNING);

        assertThat(own.isAnswerable(both)).isFalse();
        refuses(FindingRule.FOUR_EYES, () -> own.answer("Done.", both, NOW));
    }

    @Test
    void isNotAddressedToWhoRaisesIt() {
        AuditedThing ledByHim = new AuditedThing(asset.subject(), asset.label(), auditor.officer(), "Auditor");

        refuses(FindingRule.LEAD, () -> new AuditFinding(command(true), ledByHim, auditor, MORNING));
    }

    @Test
    void isDecidedByTheOneWhoRaisedItAlone() {
        Actor another = Actors.with(Role.AUDITOR);

        refuses(FindingRule.AUDITOR, () -> in(ANSWERED).accept(another, NOW));
        refuses(FindingRule.AUDITOR, () -> in(ANSWERED).giveBack("No.", another, NOW));
        refuses(FindingRule.AUDITOR, () -> in(RAISED).withdraw("No.", another, NOW));
    }

    @Test
    void returningAndWithdrawingSayWhyAndAnAnswerSaysSomething() {
        refuses(FindingRule.REASON, () -> in(ANSWERED).giveBack(" ", auditor, NOW));
        refuses(FindingRule.REASON, () -> in(RAISED).withdraw(null, auditor, NOW));
        refuses(FindingRule.ANSWER, () -> in(RAISED).answer("\n", lead, NOW));
    }

    @Test
    void anotherAnswerTakesThePlaceOfTheReturnedOne() {
        AuditFinding finding = in(RETURNED);

        finding.answer("The order is attached now.", lead, NOW.plusSeconds(60));

        assertThat(finding.getAnswer()).isEqualTo("The order is attached now.");
        assertThat(finding.getReason()).isEqualTo("Which order?");
        assertThat(finding.state()).containsEntry("status", "ANSWERED").containsEntry("ofKind", "ASSET");
    }

    private AuditFinding in(FindingStatus status) {
        AuditFinding finding = raised(true);
        switch (status) {
            case RAISED -> {}
            case ANSWERED -> go(finding, ANSWERED);
            case RETURNED -> {
                go(finding, ANSWERED);
                go(finding, RETURNED);
            }
            case ACCEPTED -> {
                go(finding, ANSWERED);
                go(finding, ACCEPTED);
            }
            case WITHDRAWN -> go(finding, WITHDRAWN);
        }
        return finding;
    }

    private void go(AuditFinding finding, FindingStatus to) {
        switch (to) {
            case RAISED -> throw new AssertionError("nothing leads there");
            case ANSWERED -> finding.answer("It was in the other file.", lead, NOW);
            case RETURNED -> finding.giveBack("Which order?", auditor, NOW);
            case ACCEPTED -> finding.accept(auditor, NOW);
            case WITHDRAWN -> finding.withdraw("Raised on the wrong asset.", auditor, NOW);
        }
    }

    private AuditFinding raised(boolean toLead) {
        return new AuditFinding(command(toLead), asset, auditor, MORNING);
    }

    private RaiseFinding command(boolean toLead) {
        return new RaiseFinding(
                SubjectKind.ASSET,
                asset.subject().id(),
                null,
                "No order on file",
                "The freezing rests on an order that is not among the documents.",
                FindingWeight.MEDIUM,
                toLead,
                DUE);
    }

    private static void refuses(Rule rule, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}

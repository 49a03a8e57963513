package org.karez.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.karez.asset.AssetStatus.DISCOUNTED;
import static org.karez.asset.AssetStatus.DISSIPATED;
import static org.karez.asset.AssetStatus.FROZEN;
import static org.karez.asset.AssetStatus.IDENTIFIED;
import static org.karez.asset.AssetStatus.RELEASED;
import static org.karez.asset.AssetStatus.RESTRAINT_PROPOSED;
import static org.karez.asset.AssetStatus.SUSPENDED;
import static org.karez.asset.AssetStatus.TRACED;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.karez.officer.Actor;
import org.karez.officer.Actors;
import org.karez.officer.Role;
import org.karez.shared.Money;
import org.karez.shared.RuleViolation;
import org.karez.shared.RuleViolation.Breach;

class AssetTest {

    private static final Map<AssetStatus, Set<AssetStatus>> ALLOWED = Map.of(
            IDENTIFIED, Set.of(TRACED, DISCOUNTED, DISSIPATED),
            TRACED, Set.of(RESTRAINT_PROPOSED, SUSPENDED, DISCOUNTED, DISSIPATED),
            RESTRAINT_PROPOSED, Set.of(SUSPENDED, FROZEN, DISCOUNTED, DISSIPATED),
            SUSPENDED, Set.of(FROZEN, RELEASED, DISSIPATED),
            FROZEN, Set.of(RELEASED, DISSIPATED),
            DISCOUNTED, Set.of(),
            RELEASED, Set.of(),
            DISSIPATED, Set.of());

    private static final Map<AssetStatus, AssetStep> STEPS = Map.of(
            IDENTIFIED, AssetStep.IDENTIFY,
            TRACED, AssetStep.TRACE,
            RESTRAINT_PROPOSED, AssetStep.PROPOSE_RESTRAINT,
            SUSPENDED, AssetStep.SUSPEND,
            FROZEN, AssetStep.FREEZE,
            DISCOUNTED, AssetStep.DISCOUNT,
            RELEASED, AssetStep.RELEASE,
            DISSIPATED, AssetStep.DISSIPATE);

    static Stream<Arguments> allPairs() {
        return Stream.of(AssetStatus.values())
                .flatMap(from -> Stream.of(AssetStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void goesWhereTheWorkflowLeadsAndNowhereElse(AssetStatus from, AssetStatus to) {
        Asset asset = Assets.in(from);
        int events = asset.getLastEvent();
        if (ALLOWED.get(from).contains(to)) {
            LegalEvent event = Assets.take(asset, STEPS.get(to));
            assertThat(asset.getStatus()).isEqualTo(to);
            assertThat(event.getFrom()).isEqualTo(from);
            assertThat(event.getTo()).isEqualTo(to);
            assertThat(event.getNumber()).isEqualTo(events + 1).isEqualTo(asset.getLastEvent());
        } else {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> Assets.take(asset, STEPS.get(to)))
                    .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(AssetRule.STATUS));
            assertThat(asset.getStatus()).isEqualTo(from);
            assertThat(asset.getLastEvent()).isEqualTo(events);
        }
    }

    @ParameterizedTest
    @EnumSource(AssetStatus.class)
    void countsAsRestrainedAsLongAsAnActHolds(AssetStatus status) {
        Asset asset = Assets.in(status);

        boolean restrained = status == SUSPENDED || status == FROZEN;
        assertThat(asset.getRestrained()).isEqualTo(restrained ? Assets.BALANCE : null);
        assertThat(asset.getOrderExpires()).isEqualTo(restrained ? Assets.TODAY.plusMonths(6) : null);
    }

    @Test
    void aCorrectionIsOneMoreEventAndKeepsTheStatus() {
        Asset asset = Assets.in(FROZEN);
        Money right = Money.of("1400000", "KZT");

        LegalEvent correction = asset.take(Assets.confirmed(asset, AssetStep.CORRECT, right), Assets.NOW);

        assertThat(asset.getStatus()).isEqualTo(FROZEN);
        assertThat(asset.getRestrained()).isEqualTo(right);
        assertThat(asset.getOrderExpires()).isEqualTo(Assets.TODAY.plusMonths(6));
        assertThat(correction.getNumber()).isEqualTo(5);
    }

    @Test
    void nothingIsCorrectedThatIsNotRestrained() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Assets.take(Assets.in(RELEASED), AssetStep.CORRECT))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(AssetRule.STATUS));
    }

    @Test
    void isMendedOnlyWhileIdentified() {
        Actor author = Actors.investigator();
        Asset asset = Assets.identified(author);

        asset.change(Assets.cash(), author, Assets.TODAY);
        assertThat(asset.getKind()).isEqualTo(AssetKind.CASH);

        Asset traced = Assets.in(TRACED);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> traced.change(Assets.cash(), author, Assets.TODAY))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(AssetRule.STATUS));
    }

    @Test
    void isOnlyItsOwnersToChange() {
        Asset asset = Assets.identified(Actors.investigator());
        Actor stranger = Actors.stranger(Role.INVESTIGATOR, Role.SUPERVISOR);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> asset.change(Assets.cash(), stranger, Assets.TODAY))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(AssetRule.OWNER));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> asset.requireStep(AssetStep.TRACE, stranger))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(AssetRule.OWNER));
    }

    @Test
    void tellsEverythingThatIsMissingOfARestraintAtOnce() {
        Asset asset = Assets.in(TRACED);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> asset.layRestraint(new RestraintPlan(" ", null, ""), Actors.investigator()))
                .satisfies(refusal -> assertThat(refusal.breaches())
                        .extracting(Breach::rule)
                        .containsExactly(AssetRule.LEGAL_BASIS, AssetRule.PROPORTIONALITY, AssetRule.SEIZURE_PLAN));
    }

    @Test
    void tellsWhatHoldsInPlainTexts() {
        assertThat(Assets.in(FROZEN).state())
                .containsEntry("status", "FROZEN")
                .containsEntry("identifier:0", "IBAN KZ86125KZT5004100100")
                .containsEntry("statusSince", "2026-03-02T06:00:00Z")
                .containsEntry("restrained", "1500000.5 KZT")
                .containsEntry("orderExpires", "2026-09-02")
                .containsEntry("lastEvent", "4")
                .doesNotContainKey("holder");
    }

    @Test
    void itsEventSaysWhoRegisteredAndWhoConfirmed() {
        Asset asset = Assets.in(RESTRAINT_PROPOSED);
        ConfirmedStep confirmed = Assets.confirmed(asset, AssetStep.FREEZE, Assets.BALANCE);

        LegalEvent event = asset.take(confirmed, Assets.NOW);

        assertThat(event.getRegisteredBy()).isEqualTo(confirmed.registeredBy());
        assertThat(event.getConfirmedBy()).isEqualTo(confirmed.confirmedBy());
        assertThat(event.getAmount()).isEqualTo(Assets.BALANCE);
        assertThat(event.getAct().getNumber()).isEqualTo("4-117/2026");
        assertThat(event.getCorrects()).isNull();
    }
}

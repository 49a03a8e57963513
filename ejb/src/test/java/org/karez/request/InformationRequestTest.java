package org.karez.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.karez.casefile.CaseFiles.NOW;
import static org.karez.request.RequestStatus.APPROVED;
import static org.karez.request.RequestStatus.CLOSED;
import static org.karez.request.RequestStatus.DRAFT;
import static org.karez.request.RequestStatus.FEEDBACK_DUE;
import static org.karez.request.RequestStatus.PENDING_APPROVAL;
import static org.karez.request.RequestStatus.SENT;
import static org.karez.request.RequestStatus.WITHDRAWN;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.karez.casefile.CaseFiles;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.officer.Actor;
import org.karez.officer.Actors;
import org.karez.officer.Role;
import org.karez.shared.Rule;
import org.karez.shared.RuleViolation;

class InformationRequestTest {

    private static final Map<RequestStatus, Set<RequestStatus>> ALLOWED = Map.of(
            DRAFT, Set.of(PENDING_APPROVAL, WITHDRAWN),
            PENDING_APPROVAL, Set.of(DRAFT, APPROVED),
            APPROVED, Set.of(SENT, WITHDRAWN),
            SENT, Set.of(FEEDBACK_DUE, WITHDRAWN),
            FEEDBACK_DUE, Set.of(CLOSED),
            CLOSED, Set.of(),
            WITHDRAWN, Set.of());

    private final Actor author = Actors.investigator();

    static Stream<Arguments> allPairs() {
        return Stream.of(RequestStatus.values())
                .flatMap(from -> Stream.of(RequestStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void goesWhereTheWorkflowLeadsAndNowhereElse(RequestStatus from, RequestStatus to) {
        InformationRequest request = Requests.in(from);
        if (ALLOWED.get(from).contains(to)) {
            go(request, to);
            assertThat(request.getStatus()).isEqualTo(to);
        } else if (from != FEEDBACK_DUE || to != FEEDBACK_DUE) {
            refused(RequestRule.STATUS, () -> go(request, to));
            assertThat(request.getStatus()).isEqualTo(from);
        }
    }

    private static void go(InformationRequest request, RequestStatus to) {
        Actor coordinator = Actors.with(Role.COORDINATOR, Role.SUPERVISOR);
        switch (to) {
            case DRAFT -> request.giveBack(NOW);
            case PENDING_APPROVAL -> request.submit(Actors.investigator(), NOW);
            case APPROVED -> request.approve(NOW);
            case SENT -> {
                request.requireSendable(coordinator);
                request.send("KZ-DC-2026-R0002", Snapshot.of(Map.of(), coordinator.officer(), NOW), NOW);
            }
            case FEEDBACK_DUE -> request.giveFeedback(Requests.feedback(), Actors.investigator(), NOW);
            case CLOSED -> request.close(NOW);
            case WITHDRAWN -> request.withdraw("Solved at home", coordinator, NOW);
        }
    }

    @Test
    void isDraftedInAnOpenCaseOnly() {
        RequestBasis basis = Requests.basis(Requests.ADDRESSEE, HandlingCode.H0);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new InformationRequest(
                        CaseFiles.submitted(author), RequestKind.INFORMATION, basis, author, NOW));
    }

    @Test
    void goesToAnotherState() {
        RequestBasis home = Requests.basis(author.participant(), HandlingCode.H0);
        refused(
                RequestRule.ADDRESSEE,
                () -> new InformationRequest(CaseFiles.open(author), RequestKind.INFORMATION, home, author, NOW));
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        InformationRequest freeze = Requests.draft(author, RequestKind.FREEZE);

        assertThat(freeze.missing())
                .extracting(Missing::rule)
                .containsExactly(
                        RequestRule.FACTS,
                        RequestRule.SOUGHT,
                        RequestRule.WHY_THERE,
                        RequestRule.PURPOSE,
                        RequestRule.FORESEEN_USE,
                        RequestRule.PROPERTY,
                        RequestRule.PROPERTY_EXTENT,
                        RequestRule.ORDER,
                        RequestRule.ITEMS,
                        RequestRule.ASSET);
        refused(RequestRule.FACTS, () -> freeze.submit(author, NOW));
        assertThat(Requests.wholeFreeze(author).missing()).isEmpty();
    }

    @Test
    void saysWhyItIsUrgent() {
        InformationRequest request = Requests.whole(author);
        request.ask(
                RequestQuestion.asking("Facts", "Sought", "Why there", "Purpose", "Use", Urgency.URGENT, " "), author);

        assertThat(request.missing()).containsExactly(new Missing("urgencyReason", RequestRule.URGENCY_REASON));
    }

    @Test
    void takesAThingOfTheCaseAlongOnce() {
        InformationRequest request = Requests.draft(author, RequestKind.INFORMATION);
        Choice choice = Requests.party();
        request.choose(choice, HandlingCode.H0, Evaluation.UNKNOWN, author);

        refused(RequestRule.NOT_OF_THE_CASE, () -> request.choose(choice, HandlingCode.H0, Evaluation.UNKNOWN, author));
        request.drop(request.getItems().get(0).getId(), author);
        assertThat(request.getItems()).isEmpty();
    }

    @Test
    void needsTheCoordinatorForWhatIsCoerciveRestrictedOrGoesToAnObserver() {
        assertThat(Requests.whole(author).needsCoordinator(false)).isFalse();
        assertThat(Requests.whole(author).needsCoordinator(true)).isTrue();
        assertThat(Requests.wholeFreeze(author).needsCoordinator(false)).isTrue();
        InformationRequest restrictedItem = Requests.whole(author);
        restrictedItem.choose(Requests.asset(), HandlingCode.H2, Evaluation.UNKNOWN, author);
        assertThat(restrictedItem.needsCoordinator(false)).isTrue();
        InformationRequest restricted = Requests.whole(author);
        restricted.base(Requests.basis(Requests.ADDRESSEE, HandlingCode.H1), author);
        assertThat(restricted.needsCoordinator(false)).isTrue();
    }

    @Test
    void isNeitherSentNorWithdrawnByItsAuthor() {
        Actor all = Actors.with(Role.INVESTIGATOR, Role.SUPERVISOR, Role.COORDINATOR);
        InformationRequest request = Requests.approved(all);

        refused(RequestRule.OWN_REQUEST, () -> request.requireSendable(all));
        refused(RequestRule.OWN_REQUEST, () -> request.withdraw("No need", all, NOW));
    }

    @Test
    void isWithdrawnByTheCoordinatorOnceItIsSent() {
        InformationRequest request = Requests.sent(author);

        refused(RequestRule.WITHDRAWER, () -> request.withdraw("No need", Actors.supervisor(), NOW));
        refused(RequestRule.WITHDRAWAL_REASON, () -> request.withdraw(" ", Actors.coordinator(), NOW));
        request.withdraw("No need", Actors.coordinator(), NOW);
        assertThat(request.getStatus().isOpen()).isFalse();
    }

    @Test
    void keepsExactlyWhatWasSent() {
        Snapshot snapshot = Snapshot.of(Map.of("b", "2", "a", "1"), UUID.randomUUID(), NOW);

        assertThat(snapshot.getText()).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
        assertThat(snapshot.getHash()).isEqualTo("21f76dfbfe6dfe21f762080ef484112cf2952974cef30741fd1931e1c6d92112");
    }

    @Test
    void isOnlyItsOwnersToChange() {
        InformationRequest request = Requests.whole(author);
        Actor stranger = Actors.stranger(Role.INVESTIGATOR, Role.SUPERVISOR);

        refused(RequestRule.OWNER, () -> request.ask(RequestQuestion.NONE, stranger));
        refused(RequestRule.OWNER, () -> request.withdraw("Mine now", stranger, NOW));
    }

    @Test
    void isClosedWithFeedbackThatSaysSomething() {
        InformationRequest request = Requests.sent(author);

        refused(RequestRule.FEEDBACK, () -> request.giveFeedback(new Feedback(null, " ", null, null), author, NOW));
        request.giveFeedback(Requests.feedback(), author, NOW);
        request.giveFeedback(new Feedback(false, "A namesake.", FeedbackWorth.NONE, null), author, NOW);
        assertThat(request.getFeedback().getWorth()).isEqualTo(FeedbackWorth.NONE);
    }

    private static void refused(Rule rule, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}

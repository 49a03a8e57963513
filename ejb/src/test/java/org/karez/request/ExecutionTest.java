package org.karez.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.karez.casefile.CaseFiles.NOW;
import static org.karez.request.ExecutionStatus.ACCEPTED;
import static org.karez.request.ExecutionStatus.ANSWERED;
import static org.karez.request.ExecutionStatus.IN_EXECUTION;
import static org.karez.request.ExecutionStatus.RECEIVED;
import static org.karez.request.ExecutionStatus.REPLY_PENDING_APPROVAL;
import static org.karez.request.Requests.receiver;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.officer.Actor;
import org.karez.officer.Actors;
import org.karez.officer.Role;
import org.karez.shared.Rule;
import org.karez.shared.RuleViolation;

class ExecutionTest {

    private static final Map<ExecutionStatus, Set<ExecutionStatus>> ALLOWED = Map.of(
            RECEIVED, Set.of(ACCEPTED),
            ACCEPTED, Set.of(IN_EXECUTION),
            IN_EXECUTION, Set.of(REPLY_PENDING_APPROVAL),
            REPLY_PENDING_APPROVAL, Set.of(IN_EXECUTION, ANSWERED),
            ANSWERED, Set.of());

    static Stream<Arguments> allPairs() {
        return Stream.of(ExecutionStatus.values())
                .flatMap(from -> Stream.of(ExecutionStatus.values())
                        .filter(to -> to != RECEIVED)
                        .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void goesWhereTheWorkflowLeadsAndNowhereElse(ExecutionStatus from, ExecutionStatus to) {
        Execution execution = Requests.in(from);
        if (ALLOWED.get(from).contains(to)) {
            go(execution, to);
            assertThat(execution.getStatus()).isEqualTo(to);
        } else {
            refused(RequestRule.STATUS, () -> go(execution, to));
            assertThat(execution.getStatus()).isEqualTo(from);
        }
    }

    private static void go(Execution execution, ExecutionStatus to) {
        switch (to) {
            case ACCEPTED -> execution.accept(UUID.randomUUID(), receiver(Role.SUPERVISOR), NOW);
            case IN_EXECUTION -> {
                if (execution.getStatus() == REPLY_PENDING_APPROVAL) {
                    execution.giveAnswerBack(NOW);
                } else {
                    execution.start(receiver(Role.INVESTIGATOR), NOW);
                }
            }
            case REPLY_PENDING_APPROVAL -> execution.submitAnswer(receiver(Role.INVESTIGATOR), NOW);
            case ANSWERED -> Requests.transmit(execution);
            default -> throw new IllegalArgumentException("nothing leads to " + to);
        }
    }

    @Test
    void isReceivedByTheStateItWasSentTo() {
        InformationRequest sent = Requests.sent(Actors.investigator());
        DeadlineProfile profile = new DeadlineProfile(DeadlineProfile.Code.NORMAL, 168);

        refused(
                RequestRule.RECEIVER,
                () -> new Execution(sent, UUID.randomUUID(), profile, Actors.stranger(Role.COORDINATOR), NOW));
    }

    @Test
    void isNotReceivedOnceItIsWithdrawn() {
        InformationRequest withdrawn = Requests.in(RequestStatus.WITHDRAWN);
        DeadlineProfile profile = new DeadlineProfile(DeadlineProfile.Code.NORMAL, 168);

        refused(
                RequestRule.WITHDRAWN,
                () -> new Execution(withdrawn, Requests.HANDLING, profile, receiver(Role.COORDINATOR), NOW));
    }

    @Test
    void isHandledByTheAuthorityNamedAtReceipt() {
        Execution received = Requests.received();
        Actor neighbour = new Actor(UUID.randomUUID(), UUID.randomUUID(), Requests.ADDRESSEE, Set.of(Role.SUPERVISOR));

        refused(RequestRule.HANDLING_AUTHORITY, () -> received.accept(UUID.randomUUID(), neighbour, NOW));
        refused(RequestRule.HANDLING_OFFICER, () -> received.accept(null, receiver(Role.SUPERVISOR), NOW));
    }

    @Test
    void answersWithWordsAndItems() {
        Execution execution = Requests.in(ACCEPTED);
        Actor investigator = receiver(Role.INVESTIGATOR);
        execution.start(investigator, NOW);

        refused(RequestRule.ANSWER, () -> execution.submitAnswer(investigator, NOW));
        execution.answer("Nothing was found but this.", investigator);
        refused(RequestRule.ANSWER_ITEMS, () -> execution.submitAnswer(investigator, NOW));
        refused(
                RequestRule.ANSWER_ITEM,
                () -> execution.addToAnswer(
                        new AddAnswerItem(" ", null, HandlingCode.H0, Evaluation.UNKNOWN), investigator));
        AnswerItem item = execution.addToAnswer(Requests.found(), investigator);
        execution.dropFromAnswer(item.getId(), investigator);
        assertThat(execution.getAnswer().getItems()).isEmpty();
    }

    @Test
    void isAnsweredOnlyWhenAnotherHasApproved() {
        Execution execution = Requests.in(IN_EXECUTION);
        execution.submitAnswer(receiver(Role.INVESTIGATOR), NOW);

        refused(RequestRule.ANSWER_NOT_APPROVED, () -> Requests.transmit(execution));
        execution.approveAnswer(receiver(Role.SUPERVISOR), NOW);
        Actor drafter = new Actor(
                execution.getAnswer().getDraftedBy(), Requests.HANDLING, Requests.ADDRESSEE, Set.of(Role.COORDINATOR));
        refused(RequestRule.OWN_REQUEST, () -> execution.requireTransmittable(drafter));
        refused(RequestRule.RECEIVER, () -> execution.requireTransmittable(Actors.stranger(Role.COORDINATOR)));
    }

    @Test
    void showsTheFurtherOfBothSides() {
        assertThat(RequestStage.of(RequestStatus.DRAFT, null)).isEqualTo(RequestStage.DRAFT);
        assertThat(RequestStage.of(RequestStatus.SENT, null)).isEqualTo(RequestStage.SENT);
        assertThat(RequestStage.of(RequestStatus.SENT, IN_EXECUTION)).isEqualTo(RequestStage.IN_EXECUTION);
        assertThat(RequestStage.of(RequestStatus.CLOSED, ANSWERED)).isEqualTo(RequestStage.CLOSED);
    }

    private static void refused(Rule rule, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}

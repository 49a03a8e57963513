package org.karez.request;

import static org.karez.casefile.CaseFiles.NOW;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.karez.asset.AssetDetails;
import org.karez.asset.AssetKind;
import org.karez.asset.LearnedFrom;
import org.karez.casefile.CaseFiles;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.officer.Actor;
import org.karez.officer.Actors;
import org.karez.officer.Role;

/** Requests and executions in every status, for tests that need no server. */
public final class Requests {

    /** The state that is asked. */
    public static final UUID ADDRESSEE = UUID.randomUUID();

    /** The authority of that state that handles it. */
    public static final UUID HANDLING = UUID.randomUUID();

    private Requests() {}

    /** Everything the first step of the wizard asks for. */
    public static RequestBasis basis(UUID addressee, HandlingCode handling) {
        return new RequestBasis(
                "Accounts of a courier",
                addressee,
                "CONVENTION_1988",
                "LAUNDERING",
                "Agency of the requesting state, proceedings 2026-17",
                "ru",
                handling,
                null,
                Evaluation.UNKNOWN);
    }

    /** Everything that an information request asks for. */
    public static RequestQuestion question(Urgency urgency) {
        return RequestQuestion.asking(
                "Cash couriers buy flats.",
                "Accounts and their movements since January.",
                "The courier crosses the border every week.",
                "To trace the money behind the flats.",
                "Intelligence; in court after permission.",
                urgency,
                urgency == Urgency.URGENT ? "A flat is being sold." : null);
    }

    public static Choice party() {
        return new Choice(ItemKind.PARTY, UUID.randomUUID(), "Serikov Daniyar", "1980-05-17; KZ");
    }

    public static Choice asset() {
        return new Choice(ItemKind.ASSET, UUID.randomUUID(), "Account", "BANK_ACCOUNT; KG");
    }

    public static InformationRequest draft(Actor author, RequestKind kind) {
        return new InformationRequest(CaseFiles.open(author), kind, basis(ADDRESSEE, HandlingCode.H0), author, NOW);
    }

    /** A draft that lacks nothing. */
    public static InformationRequest whole(Actor author) {
        InformationRequest request = draft(author, RequestKind.INFORMATION);
        request.ask(question(Urgency.URGENT), author);
        request.choose(party(), HandlingCode.H0, Evaluation.UNKNOWN, author);
        return request;
    }

    /** A freezing request that lacks nothing. */
    public static InformationRequest wholeFreeze(Actor author) {
        InformationRequest request = draft(author, RequestKind.FREEZE);
        request.ask(question(Urgency.URGENT).freezing("An account", "All of it", UUID.randomUUID()), author);
        request.choose(asset(), HandlingCode.H0, Evaluation.UNKNOWN, author);
        return request;
    }

    public static InformationRequest submitted(Actor author) {
        InformationRequest request = whole(author);
        request.submit(author, NOW);
        return request;
    }

    public static InformationRequest approved(Actor author) {
        InformationRequest request = submitted(author);
        request.approve(NOW);
        return request;
    }

    public static InformationRequest sent(Actor author) {
        InformationRequest request = approved(author);
        Actor coordinator = Actors.coordinator();
        request.requireSendable(coordinator);
        request.send("KZ-DC-2026-R0001", Snapshot.of(Map.of("number", "1"), coordinator.officer(), NOW), NOW);
        return request;
    }

    public static InformationRequest in(RequestStatus status) {
        Actor author = Actors.investigator();
        return switch (status) {
            case DRAFT -> whole(author);
            case PENDING_APPROVAL -> submitted(author);
            case APPROVED -> approved(author);
            case SENT -> sent(author);
            case FEEDBACK_DUE -> {
                InformationRequest request = sent(author);
                request.giveFeedback(feedback(), author, NOW);
                yield request;
            }
            case CLOSED -> {
                InformationRequest request = in(RequestStatus.FEEDBACK_DUE);
                request.close(NOW);
                yield request;
            }
            case WITHDRAWN -> {
                InformationRequest request = approved(author);
                request.withdraw("Solved at home", Actors.supervisor(), NOW);
                yield request;
            }
        };
    }

    public static Feedback feedback() {
        return new Feedback(true, "Led to the account.", FeedbackWorth.DECISIVE, "KZ-DC-2026-0001");
    }

    /** An officer of the handling authority. */
    public static Actor receiver(Role... roles) {
        return new Actor(UUID.randomUUID(), HANDLING, ADDRESSEE, Set.of(roles));
    }

    public static Execution received() {
        return new Execution(
                sent(Actors.investigator()),
                HANDLING,
                new DeadlineProfile(DeadlineProfile.Code.URGENT_DIRECT, 8),
                receiver(Role.COORDINATOR),
                NOW);
    }

    public static Execution in(ExecutionStatus status) {
        Execution execution = received();
        if (status.compareTo(ExecutionStatus.ACCEPTED) >= 0) {
            execution.accept(UUID.randomUUID(), receiver(Role.SUPERVISOR), NOW);
        }
        if (status.compareTo(ExecutionStatus.IN_EXECUTION) >= 0) {
            Actor investigator = receiver(Role.INVESTIGATOR);
            execution.start(investigator, NOW);
            execution.answer("Two accounts were found.", investigator);
            execution.addToAnswer(found(), investigator);
        }
        if (status.compareTo(ExecutionStatus.REPLY_PENDING_APPROVAL) >= 0) {
            execution.submitAnswer(receiver(Role.INVESTIGATOR), NOW);
            execution.approveAnswer(receiver(Role.SUPERVISOR), NOW);
        }
        if (status == ExecutionStatus.ANSWERED) {
            transmit(execution);
        }
        return execution;
    }

    static void transmit(Execution execution) {
        Actor coordinator = receiver(Role.COORDINATOR);
        execution.requireTransmittable(coordinator);
        execution.transmit(Snapshot.of(Map.of("answer", "1"), coordinator.officer(), NOW), NOW);
    }

    public static AddAnswerItem found() {
        return new AddAnswerItem("Account 1180000012345678", null, HandlingCode.H1, Evaluation.UNKNOWN);
    }

    /** A flat in that country. */
    static AssetDetails flatIn(String country) {
        return new AssetDetails(
                AssetKind.OTHER,
                "Shares of a dwelling in the centre",
                country,
                "Bishkek",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                LearnedFrom.REGISTER,
                "Extract of the register");
    }
}

package org.karez.test;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.karez.approval.Decision;
import org.karez.asset.AssetDetails;
import org.karez.asset.AssetSearch;
import org.karez.asset.AssetSort;
import org.karez.asset.DissipateAsset;
import org.karez.asset.RegisterMeasure;
import org.karez.asset.RegisterRelease;
import org.karez.asset.RestraintPlan;
import org.karez.asset.TraceDetails;
import org.karez.asset.TypedAmount;
import org.karez.audit.DrawSample;
import org.karez.audit.FindingSearch;
import org.karez.audit.RaiseFinding;
import org.karez.casefile.AddDocument;
import org.karez.casefile.CaseFileDetails;
import org.karez.casefile.CaseFileSearch;
import org.karez.casefile.CaseFiles;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.casefile.InvestigationPlan;
import org.karez.disclosure.DisclosureSearch;
import org.karez.disclosure.ImportReport;
import org.karez.disclosure.LoadSchema;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.officer.Authority;
import org.karez.officer.AuthorityDetails;
import org.karez.officer.NewPassword;
import org.karez.officer.OfficerDetails;
import org.karez.officer.OfficerSearch;
import org.karez.officer.Origin;
import org.karez.officer.Participant;
import org.karez.officer.ParticipantDetails;
import org.karez.party.PartyDetails;
import org.karez.proof.ProofScope;
import org.karez.request.AddAnswerItem;
import org.karez.request.Feedback;
import org.karez.request.ItemKind;
import org.karez.request.RequestBasis;
import org.karez.request.RequestQuestion;
import org.karez.request.RequestSearch;
import org.karez.request.Requests;
import org.karez.request.Urgency;
import org.karez.shared.SubjectKind;
import org.karez.trail.AccessSearch;
import org.karez.trail.ProofPlan;
import org.karez.trail.ProofPlans;
import org.karez.trail.ProofReceiver;
import org.karez.trail.ProofWish;
import org.karez.trail.RowReceiver;
import org.karez.trail.Successions;
import org.karez.trail.TrailSearch;
import org.karez.trail.VerificationProgress;
import org.karez.trail.Verifications;
import org.karez.work.WorkReason;

/** What stands for each parameter of a service's method, by its type, or by its name where the type says too little. */
final class Arguments {

    /** Makes an argument. */
    @FunctionalInterface
    private interface Maker {
        Object make(Call call) throws Exception;
    }

    /** The least that is a report. */
    private static final String REPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <report><rentity_id>7</rentity_id><submission_code>E</submission_code><report_code>STR</report_code>
            <submission_date>2026-02-03T09:00:00</submission_date><currency_code_local>KZT</currency_code_local></report>""";

    private static final Map<Class<?>, Maker> BY_TYPE = new HashMap<>();
    private static final Map<String, Maker> BY_NAME = new HashMap<>();

    static {
        identifiersAndValues();
        cases();
        assets();
        requests();
        offices();
        proofs();
        audits();
        BY_NAME.put("first", call -> 0);
        BY_NAME.put("max", call -> 100);
        BY_NAME.put("most", call -> 1_000);
        BY_NAME.put("before", call -> Integer.MAX_VALUE);
        BY_NAME.put("version", Call::version);
        BY_NAME.put("language", call -> "ru");
        BY_NAME.put("part", call -> "");
        BY_NAME.put("login", Call::login);
        BY_NAME.put("claimed", Call::login);
        BY_NAME.put("reason", call -> "Because of " + call.region().own().word());
        BY_NAME.put("password", call -> "two black dogs");
    }

    private Arguments() {}

    static Object of(Parameter parameter, Call call) throws Exception {
        Class<?> type = parameter.getType();
        Maker maker = BY_TYPE.get(type);
        if (maker == null && (type.isPrimitive() || type == String.class || type == Long.class)) {
            maker = BY_NAME.getOrDefault(parameter.getName(), other(type));
        }
        if (maker == null && type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (maker == null) {
            throw new AssertionError("Arguments has to know what a " + type.getName() + " is");
        }
        Object made = maker.make(call);
        return type == Long.class ? null : made;
    }

    private static Maker other(Class<?> type) {
        return type == boolean.class
                ? call -> true
                : call -> call.region().own().word();
    }

    private static void identifiersAndValues() {
        BY_TYPE.put(UUID.class, Call::next);
        BY_TYPE.put(Collection.class, call -> List.of(call.next()));
        BY_TYPE.put(SubjectKind.class, call -> call.peek().subjectKind());
        BY_TYPE.put(ItemKind.class, call -> call.peek().itemKind());
        BY_TYPE.put(LocalDate.class, call -> Commands.TODAY.plusYears(1));
        BY_TYPE.put(Instant.class, call -> TestClock.START.plus(Duration.ofDays(1)));
        BY_TYPE.put(InputStream.class, Arguments::input);
        BY_TYPE.put(OutputStream.class, Call::output);
        BY_TYPE.put(WorkReason.class, call -> null);
        BY_TYPE.put(Evaluation.class, call -> Evaluation.UNKNOWN);
    }

    private static void cases() {
        BY_TYPE.put(PartyDetails.class, call -> Commands.person("new"));
        BY_TYPE.put(CaseFileDetails.class, call -> CaseFiles.details("new"));
        BY_TYPE.put(CaseFileSearch.class, call -> new CaseFileSearch(null, null, null, false));
        BY_TYPE.put(InvestigationPlan.class, call -> Commands.plan());
        BY_TYPE.put(AddDocument.class, call -> new AddDocument(call.next(), "new.txt", null));
        BY_TYPE.put(Decision.class, call -> {
            UUID proposal = call.next();
            UUID lead = call.caller().id(Thing.INVESTIGATOR);
            return new Decision(
                    proposal, call.version(), "Agreed.", Map.of("lead", lead.toString(), "reviewDate", "2026-09-01"));
        });
        BY_TYPE.put(ImportReport.class, call -> new ImportReport("new.xml", HandlingCode.H1, null, "as reported"));
        BY_TYPE.put(DisclosureSearch.class, call -> new DisclosureSearch(null, null, false));
    }

    private static void assets() {
        BY_TYPE.put(AssetDetails.class, call -> Commands.cash("new"));
        BY_TYPE.put(
                AssetSearch.class,
                call -> new AssetSearch(
                        null, null, null, null, null, null, null, call.nextOrNull(), AssetSort.NUMBER, false));
        BY_TYPE.put(TraceDetails.class, call -> Commands.trace(call.next(), List.of(call.next())));
        BY_TYPE.put(RestraintPlan.class, call -> Commands.restraint());
        BY_TYPE.put(DissipateAsset.class, call -> Commands.dissipation(call.next(), call.version()));
        BY_TYPE.put(RegisterMeasure.class, call -> Commands.measure(call.next(), call.version(), call.next()));
        BY_TYPE.put(RegisterRelease.class, call -> Commands.release(call.next(), call.version(), call.next()));
        BY_TYPE.put(TypedAmount.class, call -> Commands.otherAmount());
    }

    private static void requests() {
        BY_TYPE.put(RequestBasis.class, call -> Commands.basis("new", call.otherState()));
        BY_TYPE.put(RequestQuestion.class, call -> {
            RequestQuestion question = Requests.question(Urgency.NORMAL);
            return call.hasNext() ? question.freezing("A flat", "All of it", call.next()) : question;
        });
        BY_TYPE.put(Feedback.class, call -> Requests.feedback());
        BY_TYPE.put(
                AddAnswerItem.class,
                call -> new AddAnswerItem("new", call.nextOrNull(), HandlingCode.H1, Evaluation.UNKNOWN));
        BY_TYPE.put(
                RequestSearch.class,
                call -> call.hasNext() ? RequestSearch.ofCase(call.next()) : RequestSearch.ofCase(null));
    }

    private static void offices() {
        BY_TYPE.put(OfficerSearch.class, call -> new OfficerSearch(null, null, null, null));
        BY_TYPE.put(
                OfficerDetails.class,
                call -> new OfficerDetails(call.next(), "new." + call.login(), "New", "Officer", "en"));
        BY_TYPE.put(
                ParticipantDetails.class,
                call -> new ParticipantDetails("NEW", "New", "Новое", Participant.Kind.STATE));
        BY_TYPE.put(AuthorityDetails.class, call -> new AuthorityDetails("NEW", "New", "Новый", Authority.Kind.POLICE));
        BY_TYPE.put(LoadSchema.class, call -> OfficeHoldings.schema("new"));
        BY_TYPE.put(Origin.class, call -> new Origin("10.9.9.9", "Firefox"));
        BY_TYPE.put(
                NewPassword.class, call -> new NewPassword("two black dogs", "seven small wells", "seven small wells"));
        BY_TYPE.put(
                TrailSearch.class,
                call -> call.hasNext()
                        ? new TrailSearch(
                                null, null, null, null, null, call.next().toString())
                        : TrailSearch.ALL);
        BY_TYPE.put(
                VerificationProgress.class, call -> Verifications.of(call.peek().subjectKind(), call.next()));
    }

    private static void proofs() {
        BY_NAME.put(
                "key",
                call -> SigningKey.generate("new", SignatureType.COSIGNATURE)
                        .verifier()
                        .text());
        BY_NAME.put("succession", call -> Successions.next(new Sql()));
        BY_TYPE.put(
                ProofWish.class,
                call -> new ProofWish(ProofScope.SUBJECT, call.peek().subjectKind(), call.next(), 1));
        BY_TYPE.put(ProofPlan.class, call -> ProofPlans.of(call.peek().subjectKind(), call.next()));
        BY_TYPE.put(ProofReceiver.class, call -> {
            OutputStream output = call.output();
            return (ProofReceiver) (entry, leaf) -> output.write(entry);
        });
    }

    private static void audits() {
        BY_TYPE.put(AccessSearch.class, call -> AccessSearch.ALL);
        BY_TYPE.put(FindingSearch.class, call -> new FindingSearch(null, null, null, false));
        BY_TYPE.put(DrawSample.class, call -> AuditHoldings.chance("new"));
        BY_TYPE.put(RaiseFinding.class, call -> {
            SubjectKind kind = call.peek().subjectKind();
            return AuditHoldings.finding("new", kind, call.next(), call.nextOrNull());
        });
        BY_TYPE.put(Map.class, call -> Map.of("who", "new"));
        BY_TYPE.put(RowReceiver.class, call ->
                (RowReceiver<?>) row -> call.outputs().add(row));
    }

    private static InputStream input(Call call) {
        String text = call.method().getName().equals("importReport") ? REPORT : "A note.";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

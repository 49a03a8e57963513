package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.karez.approval.Decisions;
import org.karez.asset.AssetDesk;
import org.karez.audit.DrawSample;
import org.karez.audit.FindingService;
import org.karez.audit.FindingWeight;
import org.karez.audit.RaiseFinding;
import org.karez.audit.SampleMethod;
import org.karez.audit.SampleService;
import org.karez.casefile.CaseAccessService;
import org.karez.casefile.CaseFileDesk;
import org.karez.casefile.HandlingCode;
import org.karez.casefile.KeptCase;
import org.karez.disclosure.ImportOutcome;
import org.karez.disclosure.ReportDesk;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.officer.Authority;
import org.karez.officer.AuthorityDetails;
import org.karez.officer.Membership;
import org.karez.officer.OfficerDetails;
import org.karez.officer.OfficerService;
import org.karez.officer.Participant;
import org.karez.officer.ParticipantDetails;
import org.karez.officer.ParticipantService;
import org.karez.officer.Role;
import org.karez.officer.RoleGrantService;
import org.karez.request.RequestDesk;
import org.karez.request.RequestService;
import org.karez.request.Requests;
import org.karez.shared.SubjectKind;
import org.karez.test.As;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.TestClock;

/** An office in which everything has happened once, through the services. */
@ApplicationScoped
public class BusyOffice {

    /**
     * What there is to tamper with.
     *
     * @param kept an investigated case
     * @param asset an asset of it that is frozen
     * @param request a request of it that was answered and closed
     * @param report the case that a report has made
     * @param officer an officer who was granted a role and lost another
     * @param participant a participant that the office entered, twice a member
     */
    record Happened(
            KeptCase kept, UUID asset, UUID request, ImportOutcome.Made report, UUID officer, UUID participant) {}

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private TestClock clock;

    @Inject
    private Decisions decisions;

    @Inject
    private CaseFileDesk files;

    @Inject
    private AssetDesk assets;

    @Inject
    private RequestDesk desk;

    @Inject
    private RequestService requests;

    @Inject
    private ReportDesk reports;

    @Inject
    private CaseAccessService access;

    @Inject
    private OfficerService officers;

    @Inject
    private RoleGrantService roles;

    @Inject
    private ParticipantService participants;

    @Inject
    private WitnessService witnesses;

    @Inject
    private SuccessionService successions;

    @Inject
    private SampleService samples;

    @Inject
    private FindingService findings;

    Happened everything(Office office) throws Exception {
        Office.Agency own = office.own();
        String second = own.join(sql, "second", Role.ADMINISTRATOR);
        List.of(own, office.foreign()).forEach(agency -> Entries.tellOfficers(sql, agency));
        // More decimals than the database keeps, then three, then none: moments are told alike in each case.
        clock.set(TestClock.START.plusNanos(1_234_567_891));
        KeptCase kept = files.investigated(own);
        clock.set(TestClock.START.plusMillis(2_250));
        UUID request = closedRequest(kept, office.foreign());
        clock.set(TestClock.START.plusSeconds(3));
        // Only now: the numbers of requests, too, begin with the state's code.
        own.liesIn("KZ", sql);
        UUID asset = assets.frozen(kept);
        as.officer(
                kept.investigator(),
                () -> access.grantToOfficer(
                        kept.id(), files.idOf(office.sister().officer(Role.INVESTIGATOR))));
        reports.loadOwnSchema(own.officer(Role.ADMINISTRATOR));
        ImportOutcome.Made report = reports.made(office.foreign().officer(Role.INVESTIGATOR), "transactions.xml");
        UUID officer = officer(own, second);
        witness(own);
        audit(kept, asset);
        return new Happened(kept, asset, request, report, officer, participant(own));
    }

    private UUID closedRequest(KeptCase kept, Office.Agency there) throws Exception {
        UUID request = desk.drafted(kept, there, HandlingCode.H1);
        desk.send(kept, request);
        desk.start(request, there);
        desk.submitAnswer(request, there);
        desk.transmit(request, there);
        as.officer(kept.investigator(), () -> requests.giveFeedback(request, Requests.feedback()));
        decisions.approve(kept.supervisor(), request);
        return request;
    }

    private void witness(Office.Agency own) throws Exception {
        String key = SigningKey.generate("desk" + own.suffix(), SignatureType.COSIGNATURE)
                .verifier()
                .text();
        as.officer(own.officer(Role.ADMINISTRATOR), () -> {
            witnesses.register("The desk", key);
            witnesses.revoke(witnesses.list().get(0).id());
        });
        String succession = Successions.next(sql);
        as.officer(own.officer(Role.ADMINISTRATOR), () -> successions.register(succession));
    }

    private void audit(KeptCase kept, UUID asset) throws Exception {
        as.officer(kept.agency().officer(Role.AUDITOR), () -> {
            UUID sample = samples.draw(new DrawSample("Accounts", SampleMethod.RANDOM, 1, null, null));
            UUID finding = findings.raise(new RaiseFinding(
                    SubjectKind.ASSET,
                    asset,
                    sample,
                    "No statement",
                    "The statement of the bank is missing.",
                    FindingWeight.HIGH,
                    true,
                    LocalDate.parse("2099-01-01")));
            as.officer(kept.investigator(), () -> findings.answer(finding, "It was asked for."));
            findings.giveBack(finding, "When?");
            as.officer(kept.investigator(), () -> findings.answer(finding, "It is there."));
            findings.accept(finding);
        });
    }

    private UUID officer(Office.Agency own, String second) throws Exception {
        OfficerDetails details = new OfficerDetails(own.id(), "new" + own.suffix(), "Новиков Н.", "Inspector", "ru");
        return as.officer(own.officer(Role.ADMINISTRATOR), () -> {
            UUID officer = officers.add(details).officer();
            UUID supervisor = roles.request(officer, Role.SUPERVISOR);
            UUID investigator = roles.request(officer, Role.INVESTIGATOR);
            as.officer(second, () -> {
                roles.grant(supervisor);
                roles.grant(investigator);
            });
            roles.revoke(supervisor);
            return officer;
        });
    }

    private UUID participant(Office.Agency own) throws Exception {
        sql.owner().run("UPDATE participant SET kind = 'CENTRE' WHERE id = ?", desk.stateOf(own));
        String code = "P" + own.suffix().replaceAll("\\D", "");
        return as.officer(own.officer(Role.ADMINISTRATOR), () -> {
            UUID id = participants.add(
                    new ParticipantDetails(code, "New state", "Новое государство", Participant.Kind.STATE));
            participants.beginMembership(id, Membership.Status.OBSERVER, LocalDate.parse("2025-01-01"), "Session 1");
            participants.beginMembership(id, Membership.Status.MEMBER, LocalDate.parse("2026-01-01"), "Session 2");
            participants.addAuthority(
                    new AuthorityDetails("NEW", "New agency", "Новое агентство", Authority.Kind.POLICE));
            participants.renameAuthority(own.id(), 1, "Own agency", "Своё агентство");
            return id;
        });
    }
}

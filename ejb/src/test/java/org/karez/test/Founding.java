package org.karez.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.karez.officer.Role;
import org.karez.request.ExecutionStatus;

/** Makes a {@link Region}: first what the others have of their own, then what the own authority has and does with them. */
@ApplicationScoped
public class Founding {

    /** Stands in what was sent and not received, and in answers that were not transmitted: the foreign state has not read it. */
    public static final String SEALED = "under seal";

    private static final Map<Thing, ExecutionStatus> EXECUTIONS = new EnumMap<>(Map.of(
            Thing.RECEIVED_EXECUTION, ExecutionStatus.RECEIVED,
            Thing.ACCEPTED_EXECUTION, ExecutionStatus.ACCEPTED,
            Thing.EXECUTION, ExecutionStatus.IN_EXECUTION,
            Thing.APPROVED_EXECUTION, ExecutionStatus.REPLY_PENDING_APPROVAL,
            Thing.ANSWERED_EXECUTION, ExecutionStatus.ANSWERED));

    @Inject
    private Sql sql;

    @Inject
    private TestClock clock;

    @Inject
    private CaseHoldings cases;

    @Inject
    private RequestHoldings requests;

    @Inject
    private OfficeHoldings offices;

    @Inject
    private AuditHoldings audits;

    /** The others have what is theirs, and have asked the own state; the own authority has nothing yet. */
    public Region begin() throws Exception {
        clock.set(TestClock.START);
        Office office = Office.open(sql);
        Region region =
                new Region(new Holdings(office.own()), new Holdings(office.sister()), new Holdings(office.foreign()));
        offices.itself(region.own());
        for (Holdings other : List.of(region.sister(), region.foreign())) {
            offices.itself(other);
            cases.cases(other);
            cases.assets(other);
        }
        ask(region.own(), region.sister(), region.foreign());
        offices.verifications(region.sister());
        offices.verifications(region.foreign());
        return region;
    }

    private void ask(Holdings own, Holdings sister, Holdings foreign) throws Exception {
        UUID state = own.id(Thing.PARTICIPANT);
        UUID otherState = foreign.id(Thing.PARTICIPANT);
        sister.put(Thing.DRAFT_REQUEST, requests.draft(sister, otherState, "Draft"));
        foreign.put(Thing.DRAFT_REQUEST, requests.draft(foreign, state, "Draft"));
        sister.put(Thing.EXECUTION, requests.sent(foreign, state, "To the sister"));
        requests.execute(sister, sister.id(Thing.EXECUTION), ExecutionStatus.IN_EXECUTION, SEALED);
        own.put(Thing.INCOMING_REQUEST, requests.sent(foreign, state, "To be received"));
        for (Thing execution : EXECUTIONS.keySet()) {
            own.put(execution, requests.sent(foreign, state, "To be executed"));
        }
    }

    /**
     * From now on the own authority has everything.
     *
     * @param numbersWithoutIt what calls counted until now
     */
    public Stake complete(Region region, Map<String, Long> numbersWithoutIt) throws Exception {
        Holdings own = region.own();
        Office.Agency sister = region.sister().agency();
        cases.cases(own);
        offices.officers(own);
        offices.report(own);
        offices.schemas(own);
        own.put(Thing.SISTER_AUTHORITY, sister.id());
        own.put(Thing.SISTER_OFFICER, offices.clerk(sister));
        cases.share(own, own.id(Thing.SISTER_OFFICER));
        askAndAnswer(own, region.foreign());
        // Only now: the numbers of cases and requests begin with the state's code and would meet those of other tests.
        own.agency().liesIn(Commands.COUNTRY, sql);
        cases.assets(own);
        cases.restrained(own);
        offices.look(own, Thing.CASE, Thing.EXECUTION);
        audits.audits(own);
        offices.verifications(own);
        return new Stake(region, own.agency().join(sql, "witness", Role.values()), numbersWithoutIt, sql);
    }

    /** From now on every officer of the sister authority reads the own authority's investigated case. */
    public void share(Region region) throws Exception {
        cases.shareWithAll(region.own(), region.sister().agency().id());
    }

    private void askAndAnswer(Holdings own, Holdings foreign) throws Exception {
        UUID state = foreign.id(Thing.PARTICIPANT);
        own.put(Thing.DRAFT_REQUEST, requests.draft(own, state, "Draft"));
        own.put(Thing.REQUEST_ITEM, requests.item(own.id(Thing.DRAFT_REQUEST)));
        own.put(Thing.APPROVED_REQUEST, requests.approved(own, state, "Approved"));
        own.put(Thing.SENT_REQUEST, requests.sent(own, state, SEALED));
        own.put(Thing.EXECUTED_REQUEST, requests.sent(own, state, "In execution"));
        own.put(Thing.ANSWERED_REQUEST, requests.sent(own, state, "Answered"));
        foreign.put(Thing.EXECUTION, own.id(Thing.EXECUTED_REQUEST));
        requests.execute(foreign, own.id(Thing.EXECUTED_REQUEST), ExecutionStatus.IN_EXECUTION, "Two accounts");
        requests.execute(foreign, own.id(Thing.ANSWERED_REQUEST), ExecutionStatus.ANSWERED, "Two accounts");
        for (Map.Entry<Thing, ExecutionStatus> execution : EXECUTIONS.entrySet()) {
            boolean answered = execution.getValue() == ExecutionStatus.ANSWERED;
            requests.execute(own, own.id(execution.getKey()), execution.getValue(), answered ? "Two accounts" : SEALED);
        }
        own.put(Thing.ANSWER_ITEM, requests.piece(own.id(Thing.EXECUTION)));
    }
}

package org.karez.asset;

import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.karez.approval.ApprovalRule;
import org.karez.approval.Approvals;
import org.karez.approval.Proposal;
import org.karez.casefile.CaseFile;
import org.karez.officer.Actor;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Role;
import org.karez.shared.Breaches;
import org.karez.shared.DomainEvent;
import org.karez.shared.Money;
import org.karez.shared.Part;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;

/** Entering and tracing assets, and giving them up. What others decide of it is carried out by {@link AssetDecisions}. */
@Stateless
@AsOfficer
@RolesAllowed(INVESTIGATOR)
public class AssetService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private AssetCounter counter;

    @Inject
    private AssetProposals proposals;

    @Inject
    private Approvals approvals;

    @Inject
    private Event<Part> parts;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** A1: enters an asset in a case that can grow, and tells its identifier. */
    public UUID add(UUID caseFileId, AssetDetails details) {
        return enter(caseFileId, details, null);
    }

    /** A1: the same, with a party of the case whom the source names as holder; whether he is, tracing will show. */
    public UUID addHeld(UUID caseFileId, AssetDetails details, UUID holder) {
        return enter(caseFileId, details, Objects.requireNonNull(holder));
    }

    private UUID enter(UUID caseFileId, AssetDetails details, UUID holder) {
        // Locked: one who closes the case meanwhile sees this asset, or this one sees it closed.
        CaseFile caseFile = em.find(CaseFile.class, caseFileId, LockModeType.PESSIMISTIC_WRITE);
        if (caseFile == null) {
            throw new EntityNotFoundException("case file " + caseFileId);
        }
        Actor actor = current.actor();
        caseFile.requireGrowing(actor);
        ZonedDateTime now = ZonedDateTime.now(clock);
        Asset asset = new Asset(counter.next(caseFile), caseFile, details, actor, now);
        if (holder != null) {
            new Breaches()
                    .require(proposals.party(asset, holder) != null, AssetRule.HOLDER, "holder")
                    .refuse();
            asset.nameHolder(holder);
        }
        LegalEvent first = asset.identify(now);
        em.persist(asset);
        em.persist(first);
        parts.fire(first.part());
        events.fire(new AssetEvent.Identified(asset.subject(), asset.state(), caseFileId));
        return asset.getId();
    }

    /**
     * Replaces what is known of an identified asset.
     *
     * @param version the version the officer read; a later one is not overwritten unread
     */
    public void change(UUID id, int version, AssetDetails details) {
        Asset asset = proposals.find(id);
        if (asset.getVersion() != version) {
            throw new OptimisticLockException(asset);
        }
        em.find(CaseFile.class, asset.getCaseFileId()).requireGrowing(current.actor());
        proposals.requireNoneWaits(asset);
        asset.change(details, current.actor(), today());
        events.fire(new AssetEvent.Changed(asset.subject(), asset.state(), asset.getCaseFileId()));
    }

    /** A2: proposes to hold the asset for traced. */
    public void proposeTrace(UUID id, int version, TraceDetails trace) {
        Asset asset = proposals.ready(id, version, AssetStep.TRACE);
        Breaches breaches = new Breaches()
                .require(proposals.party(asset, trace.holder()) != null, AssetRule.HOLDER, "holder")
                .require(
                        proposals.party(asset, trace.beneficialOwner()) != null,
                        AssetRule.BENEFICIAL_OWNER,
                        "beneficialOwner")
                .requireAny(trace.evidence(), AssetRule.EVIDENCE, "evidence");
        trace.evidence()
                .forEach(document ->
                        breaches.require(proposals.document(asset, document) != null, AssetRule.DOCUMENT, "evidence"));
        Money amount = TypedAmount.required(trace.value(), breaches, "value");
        Valuation value = CheckedDetails.valuation(amount, trace.valueDate(), trace.valueMethod(), today(), breaches);
        breaches.refuse();
        asset.layTrace(trace, value, current.actor());
        Map<String, String> terms = propose(asset, AssetStep.TRACE, StepTerms.of(today(), amount, null));
        events.fire(new AssetEvent.TraceProposed(asset.subject(), asset.state(), asset.getCaseFileId(), terms));
    }

    /** A3: proposes not to pursue the asset. */
    @RolesAllowed({INVESTIGATOR, SUPERVISOR})
    public void proposeDiscount(UUID id, int version, String reason) {
        Asset asset = proposals.ready(id, version, AssetStep.DISCOUNT);
        new Breaches().requireText(reason, AssetRule.REASON, "reason").refuse();
        Map<String, String> terms = propose(asset, AssetStep.DISCOUNT, StepTerms.of(today(), null, reason.strip()));
        events.fire(new AssetEvent.DiscountProposed(asset.subject(), asset.state(), asset.getCaseFileId(), terms));
    }

    /** A4: proposes to ask for restraint. */
    public void proposeRestraint(UUID id, int version, RestraintPlan plan) {
        Asset asset = proposals.ready(id, version, AssetStep.PROPOSE_RESTRAINT);
        asset.layRestraint(plan, current.actor());
        Map<String, String> terms = propose(
                asset,
                AssetStep.PROPOSE_RESTRAINT,
                StepTerms.of(today(), asset.getValue().getAmount(), null));
        events.fire(new AssetEvent.RestraintProposed(asset.subject(), asset.state(), asset.getCaseFileId(), terms));
    }

    /** A15: a supervisor reports the asset gone. */
    @RolesAllowed(SUPERVISOR)
    public void proposeDissipation(DissipateAsset command) {
        Asset asset = proposals.ready(command.asset(), command.version(), AssetStep.DISSIPATE);
        Breaches breaches = new Breaches()
                .requireText(command.fact(), AssetRule.REASON, "fact")
                .require(command.date() != null && !command.date().isAfter(today()), AssetRule.FACT_DATE, "date");
        Money lastValue = TypedAmount.required(command.lastValue(), breaches, "lastValue");
        breaches.refuse();
        Map<String, String> terms = propose(
                asset,
                AssetStep.DISSIPATE,
                StepTerms.of(command.date(), lastValue, command.fact().strip()));
        events.fire(new AssetEvent.DissipationProposed(asset.subject(), asset.state(), asset.getCaseFileId(), terms));
    }

    /** Takes back the step that waits, when the one who proposed it thinks better. */
    @RolesAllowed({INVESTIGATOR, SUPERVISOR})
    public void withdraw(UUID id) {
        Asset asset = proposals.find(id);
        Proposal waiting =
                approvals.waiting(asset.subject()).orElseThrow(() -> new RuleViolation(ApprovalRule.NOT_WAITING));
        approvals.withdraw(asset.subject());
        events.fire(new AssetEvent.StepWithdrawn(
                asset.subject(), asset.state(), asset.getCaseFileId(), AssetStep.valueOf(waiting.getStep())));
    }

    private Map<String, String> propose(Asset asset, AssetStep step, StepTerms terms) {
        State content = proposals.content(asset);
        terms.describe(content);
        return proposals.propose(asset, step, content, Role.SUPERVISOR);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.karez.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.karez.approval.Proposal;
import org.karez.approval.ProposalDecided;
import org.karez.shared.DomainEvent;
import org.karez.shared.Part;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** Carries out what supervisors and coordinators decide of assets. */
@ApplicationScoped
class AssetDecisions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AssetProposals proposals;

    @Inject
    private Event<Part> parts;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    void carryOut(@Observes ProposalDecided decided) {
        if (decided.subject().kind() != SubjectKind.ASSET) {
            return;
        }
        Asset asset = em.find(Asset.class, decided.subject().id());
        AssetStep step = AssetStep.valueOf(decided.proposal().getStep());
        if (decided.isApproved()) {
            take(asset, step, decided);
            events.fire(taken(asset, step, decided.proposal().getReason()));
        } else if (!decided.proposal().getState().isWaiting()) {
            events.fire(new AssetEvent.StepRefused(
                    asset.subject(),
                    asset.state(),
                    asset.getCaseFileId(),
                    step,
                    decided.proposal().getReason()));
        }
        decided.carriedOut();
    }

    private void take(Asset asset, AssetStep step, ProposalDecided decided) {
        Proposal proposal = decided.proposal();
        StepTerms terms = StepTerms.read(proposal.content());
        LegalAct act = terms.act() == null ? null : em.find(LegalAct.class, terms.act());
        UUID confirmedBy = decided.decider().officer();
        LegalEvent event =
                asset.take(new ConfirmedStep(step, terms, act, proposal.getProposedBy(), confirmedBy), clock.instant());
        em.persist(event);
        parts.fire(event.part());
    }

    private AssetEvent taken(Asset asset, AssetStep step, String note) {
        Subject subject = asset.subject();
        Map<String, String> state = asset.state();
        UUID caseFile = asset.getCaseFileId();
        return switch (step) {
            case TRACE -> new AssetEvent.Traced(subject, state, caseFile, note);
            case DISCOUNT -> new AssetEvent.Discounted(subject, state, caseFile, note);
            case PROPOSE_RESTRAINT -> new AssetEvent.RestraintApproved(subject, state, caseFile, note);
            case SUSPEND -> new AssetEvent.Suspended(subject, state, caseFile, note);
            case FREEZE ->
                new AssetEvent.Frozen(subject, state, caseFile, asset.getCountry(), proposals.isAbroad(asset), note);
            case RELEASE -> new AssetEvent.Released(subject, state, caseFile, note);
            case DISSIPATE -> new AssetEvent.Dissipated(subject, state, caseFile, note);
            case CORRECT -> new AssetEvent.Corrected(subject, state, caseFile, note);
            case IDENTIFY -> throw new IllegalStateException("nobody decides that an asset is identified");
        };
    }
}

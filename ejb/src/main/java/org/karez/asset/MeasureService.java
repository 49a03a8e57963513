package org.karez.asset;

import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.karez.casefile.Document;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Role;
import org.karez.shared.Breaches;
import org.karez.shared.DomainEvent;
import org.karez.shared.Money;
import org.karez.shared.Part;
import org.karez.shared.State;

/** Registering the legal acts that restrain assets and set them free. Another officer confirms; {@link AssetDecisions} carries out. */
@Stateless
@AsOfficer
@RolesAllowed(INVESTIGATOR)
public class MeasureService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private AssetProposals proposals;

    @Inject
    private Event<Part> parts;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** A5: registers the postponement of a transaction. */
    public void registerSuspension(RegisterMeasure command) {
        Asset asset = proposals.ready(command.asset(), command.version(), AssetStep.SUSPEND);
        State content = register(asset, LegalActKind.POSTPONEMENT, command, new Breaches());
        Map<String, String> terms = proposals.propose(asset, AssetStep.SUSPEND, content, Role.SUPERVISOR);
        events.fire(new AssetEvent.SuspensionRegistered(asset.subject(), asset.state(), asset.getCaseFileId(), terms));
    }

    /** A6: registers a freezing order and the holding institution's confirmation. */
    public void registerFreezing(RegisterMeasure command) {
        Asset asset = proposals.ready(command.asset(), command.version(), AssetStep.FREEZE);
        Breaches breaches = new Breaches().requireText(command.confirmation(), AssetRule.CONFIRMATION, "confirmation");
        State content = register(asset, LegalActKind.FREEZING_ORDER, command, breaches);
        Map<String, String> terms = proposals.propose(asset, AssetStep.FREEZE, content, Role.SUPERVISOR);
        events.fire(new AssetEvent.FreezingRegistered(
                asset.subject(),
                asset.state(),
                asset.getCaseFileId(),
                asset.getCountry(),
                proposals.isAbroad(asset),
                terms));
    }

    /** A8: a supervisor registers that the measure was lifted or has expired. */
    @RolesAllowed(SUPERVISOR)
    public void registerRelease(RegisterRelease command) {
        Asset asset = proposals.ready(command.asset(), command.version(), AssetStep.RELEASE);
        Breaches breaches = new Breaches()
                .require(
                        command.confirmer() == Role.SUPERVISOR || command.confirmer() == Role.COORDINATOR,
                        AssetRule.CONFIRMER,
                        "confirmer")
                .requireText(command.note(), AssetRule.REASON, "note");
        LegalAct act = command.act() == null
                ? expiredOrder(asset, breaches)
                : newAct(asset, LegalActKind.LIFTING, command.act(), breaches);
        breaches.refuse();
        LocalDate day = command.act() == null ? asset.getOrderExpires() : act.getDate();
        StepTerms terms = new StepTerms(
                day, act.getId(), asset.getRestrained(), null, command.note().strip(), null, null);
        Map<String, String> proposed =
                proposals.propose(asset, AssetStep.RELEASE, content(asset, act, terms), command.confirmer());
        events.fire(new AssetEvent.ReleaseRegistered(asset.subject(), asset.state(), asset.getCaseFileId(), proposed));
    }

    /** Proposes to put right the amount by which the asset is restrained; the event that told it wrongly stays. */
    @RolesAllowed({INVESTIGATOR, SUPERVISOR})
    public void proposeCorrection(UUID id, int version, TypedAmount typed, String reason) {
        Asset asset = proposals.ready(id, version, AssetStep.CORRECT);
        Breaches breaches = new Breaches().requireText(reason, AssetRule.REASON, "reason");
        Money amount = TypedAmount.required(typed, breaches, "amount");
        LegalEvent wrong = lastEvent(asset);
        breaches.require(amount == null || !amount.equals(wrong.getAmount()), AssetRule.CORRECTION, "amount");
        if (amount != null && wrong.getAct().getLimit() != null) {
            Money limit = wrong.getAct().getLimit();
            breaches.require(
                    !limit.currency().equals(amount.currency())
                            || amount.amount().compareTo(limit.amount()) <= 0,
                    AssetRule.OVER_LIMIT,
                    "amount",
                    limit);
        }
        breaches.refuse();
        StepTerms terms =
                new StepTerms(today(), wrong.getAct().getId(), amount, null, reason.strip(), null, wrong.getId());
        State content = content(asset, wrong.getAct(), terms);
        content.put("corrects:" + wrong.getId(), wrong.getAmount());
        Map<String, String> proposed = proposals.propose(asset, AssetStep.CORRECT, content, Role.SUPERVISOR);
        events.fire(new AssetEvent.CorrectionProposed(asset.subject(), asset.state(), asset.getCaseFileId(), proposed));
    }

    private State register(Asset asset, LegalActKind kind, RegisterMeasure command, Breaches breaches) {
        Money amount = TypedAmount.required(command.amount(), breaches, "amount");
        Document confirmation = proposals.document(asset, command.confirmationDocument());
        breaches.require(
                command.confirmationDocument() == null || confirmation != null,
                AssetRule.DOCUMENT,
                "confirmationDocument");
        Money limit = TypedAmount.optional(command.act().limit(), breaches, "limit");
        command.checkLimit(amount, limit, breaches);
        LegalAct act = newAct(asset, kind, command.act(), breaches);
        breaches.refuse();
        StepTerms terms = new StepTerms(
                act.getDate(),
                act.getId(),
                amount,
                command.rateFor(amount, limit),
                command.confirmation(),
                command.confirmationDocument(),
                null);
        State content = content(asset, act, terms);
        if (confirmation != null) {
            content.put("confirmationDocument:" + confirmation.getId(), confirmation.getName());
        }
        return content;
    }

    /** Keeps the act, or notes what is wrong with it and gives null. */
    private LegalAct newAct(Asset asset, LegalActKind kind, LegalActDetails details, Breaches breaches) {
        details.check(kind, today(), breaches);
        Document scan = proposals.document(asset, details.document());
        breaches.require(scan != null, AssetRule.ACT_DOCUMENT, "document");
        if (!breaches.list().isEmpty()) {
            return null;
        }
        Money limit = TypedAmount.optional(details.limit(), breaches, "limit");
        LegalAct act = new LegalAct(kind, details, limit, scan.getSha256(), asset, current.actor(), clock.instant());
        em.persist(act);
        parts.fire(act.part());
        return act;
    }

    private LegalAct expiredOrder(Asset asset, Breaches breaches) {
        breaches.require(
                asset.getOrderExpires() != null && asset.getOrderExpires().isBefore(today()),
                AssetRule.NOT_EXPIRED,
                "act");
        return lastEvent(asset).getAct();
    }

    private LegalEvent lastEvent(Asset asset) {
        return em.createQuery(
                        "SELECT e FROM LegalEvent e WHERE e.asset = :asset AND e.number = :number", LegalEvent.class)
                .setParameter("asset", asset)
                .setParameter("number", asset.getLastEvent())
                .getSingleResult();
    }

    private State content(Asset asset, LegalAct act, StepTerms terms) {
        State content = proposals.content(asset);
        act.describe(content);
        terms.describe(content);
        return content;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

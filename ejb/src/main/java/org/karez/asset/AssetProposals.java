package org.karez.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.karez.approval.Approvals;
import org.karez.approval.ProposeStep;
import org.karez.casefile.CaseFile;
import org.karez.casefile.Document;
import org.karez.officer.Actor;
import org.karez.officer.Authority;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Role;
import org.karez.party.Party;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;

/** Lays steps of assets before their deciders, in words that a decider can read. */
@ApplicationScoped
class AssetProposals {

    /** Identifiers mean nothing to a decider: names stand in their place; and who entered it when is not what he decides. */
    private static final Set<String> UNREADABLE = Set.of(
            "case",
            "owner",
            "author",
            "lastEditedBy",
            "createdAt",
            "statusSince",
            "holder",
            "beneficialOwner",
            "lastEvent");

    /** Single elements, which a decider reads together or by name. */
    private static final Pattern SINGLE = Pattern.compile("(identifier|unverified|evidence):.*");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Approvals approvals;

    /**
     * The asset of which the acting officer may propose or register that step now.
     *
     * @param version the version he read; a later one is not acted on unread
     */
    Asset ready(UUID id, int version, AssetStep step) {
        // Not every step changes the asset itself; whoever changes it meanwhile finds its version moved all the same.
        Asset asset = find(id, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (asset.getVersion() != version) {
            throw new OptimisticLockException(asset);
        }
        Actor actor = current.actor();
        asset.requireStep(step, actor);
        em.find(CaseFile.class, asset.getCaseFileId()).requireActive(actor);
        requireNoneWaits(asset);
        return asset;
    }

    Asset find(UUID id) {
        return find(id, LockModeType.NONE);
    }

    private Asset find(UUID id, LockModeType lock) {
        Asset asset = em.find(Asset.class, id, lock);
        if (asset == null) {
            throw new EntityNotFoundException("asset " + id);
        }
        return asset;
    }

    /** Whether the asset is in another country than its owner. */
    boolean isAbroad(Asset asset) {
        Authority owner = em.find(Authority.class, asset.getOwnerAuthorityId());
        return !asset.getCountry().equals(owner.getParticipant().getCode());
    }

    void requireNoneWaits(Asset asset) {
        if (approvals.waiting(asset.subject()).isPresent()) {
            throw new RuleViolation(AssetRule.STEP_WAITS, asset.getNumber());
        }
    }

    /** The party, if it is involved in the asset's case; else null. */
    Party party(Asset asset, UUID id) {
        boolean involved = id != null
                && !em.createQuery("""
                        SELECT i.partyId FROM Involvement i WHERE i.caseFileId = :case AND i.partyId = :party""", UUID.class)
                        .setParameter("case", asset.getCaseFileId())
                        .setParameter("party", id)
                        .getResultList()
                        .isEmpty();
        return involved ? em.find(Party.class, id) : null;
    }

    /** The document, if it is kept with the asset's case; else null. */
    Document document(Asset asset, UUID id) {
        Document document = id == null ? null : em.find(Document.class, id);
        return document != null && document.getCaseFileId().equals(asset.getCaseFileId()) ? document : null;
    }

    /** What is known of the asset, as a decider reads it. */
    State content(Asset asset) {
        State content = new State().put("identifiers", asset.getIdentifiers());
        asset.state().forEach((field, text) -> {
            if (!UNREADABLE.contains(field) && !SINGLE.matcher(field).matches()) {
                content.put(field, text);
            }
        });
        if (asset.getHolderId() != null) {
            Party holder = em.find(Party.class, asset.getHolderId());
            Party owner = em.find(Party.class, asset.getBeneficialOwnerId());
            content.put("holder", holder.getDisplayName()).put("beneficialOwner", owner.getDisplayName());
        }
        for (UUID id : asset.getEvidence()) {
            Document document = em.find(Document.class, id);
            content.put("evidence:" + id, document.getName());
        }
        return content;
    }

    /** Lays the step before the officers of a role; tells what was laid before them. */
    Map<String, String> propose(Asset asset, AssetStep step, State content, Role decider) {
        Map<String, String> terms = content.map();
        approvals.propose(new ProposeStep(
                asset.subject(),
                asset.label(),
                asset.getCaseFileId(),
                step.name(),
                terms,
                current.actor().officer(),
                decider,
                null,
                null));
        return terms;
    }
}

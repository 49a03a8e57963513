package org.karez.asset;

import static org.karez.officer.Role.Names.ASSET_MANAGER;
import static org.karez.officer.Role.Names.AUDITOR;
import static org.karez.officer.Role.Names.COORDINATOR;
import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.karez.approval.Approvals;
import org.karez.approval.Proposal;
import org.karez.casefile.CaseFile;
import org.karez.casefile.DocumentQueries;
import org.karez.casefile.DocumentRow;
import org.karez.officer.Actor;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Officer;
import org.karez.officer.Role;
import org.karez.party.Party;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;
import org.karez.shared.Viewed;

/** Reading one asset whole, which the trail keeps, and what its forms offer to choose from. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
public class AssetViewQueries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Approvals approvals;

    @Inject
    private DocumentQueries documents;

    @Inject
    private Event<DomainEvent> events;

    /** Opens an asset to be read; empty when there is none that the officer may see. */
    public Optional<AssetView> view(UUID id) {
        Asset asset = em.find(Asset.class, id);
        if (asset == null) {
            return Optional.empty();
        }
        events.fire(new Viewed(asset.subject()));
        Map<UUID, DocumentRow> files = documents.ofCase(asset.getCaseFileId()).stream()
                .collect(Collectors.toMap(DocumentRow::id, Function.identity()));
        CaseFile caseFile = em.find(CaseFile.class, asset.getCaseFileId());
        Optional<Proposal> waiting = approvals.waiting(asset.subject());
        Actor actor = current.actor();
        boolean free = actor.belongsTo(asset.getOwnerAuthorityId()) && waiting.isEmpty();
        return Optional.of(new AssetView(
                asset,
                caseFile,
                asset.getIdentifiers(),
                partyName(asset.getHolderId()),
                partyName(asset.getBeneficialOwnerId()),
                steps(asset, files),
                asset.getEvidence().stream()
                        .map(files::get)
                        .filter(Objects::nonNull)
                        .toList(),
                waiting,
                waiting.filter(step -> actor.is(step.getProposedBy())).isPresent(),
                free && caseFile.getStatus().isActive() ? open(asset, actor) : List.of(),
                free
                        && actor.has(Role.INVESTIGATOR)
                        && asset.getStatus() == AssetStatus.IDENTIFIED
                        && caseFile.getStatus().isGrowing(),
                lastDecided(asset.subject())));
    }

    /** The parties of a case, to choose holder and owner from. */
    public List<AssetChoice> parties(UUID caseFile) {
        return em.createQuery("""
                        SELECT NEW org.karez.asset.AssetChoice(p.id, p.displayName) FROM Involvement i, Party p
                         WHERE p.id = i.partyId AND i.caseFileId = :case ORDER BY p.displayName""", AssetChoice.class)
                .setParameter("case", caseFile)
                .getResultList();
    }

    private static List<AssetStep> open(Asset asset, Actor actor) {
        return Stream.of(AssetStep.values())
                .filter(step -> step.isOpenFrom(asset.getStatus()) && step.isProposedBy(actor))
                .sorted(Comparator.comparing(AssetStep::isAside))
                .toList();
    }

    private List<LegalStep> steps(Asset asset, Map<UUID, DocumentRow> files) {
        List<LegalEvent> history = em.createQuery(
                        "SELECT e FROM LegalEvent e WHERE e.asset = :asset ORDER BY e.number DESC", LegalEvent.class)
                .setParameter("asset", asset)
                .getResultList();
        return history.stream()
                .map(event -> new LegalStep(
                        event,
                        officerName(event.getRegisteredBy()),
                        officerName(event.getConfirmedBy()),
                        event.getAct() == null ? null : files.get(event.getAct().getDocumentId()),
                        event.getDocumentId() == null ? null : files.get(event.getDocumentId())))
                .toList();
    }

    private Optional<Proposal> lastDecided(Subject subject) {
        return em
                .createQuery("""
                        SELECT p FROM Proposal p
                         WHERE p.subjectKind = :kind AND p.subjectId = :id AND p.decidedBy IS NOT NULL
                           AND p.state <> org.karez.approval.ProposalState.SECONDING
                         ORDER BY p.decidedAt DESC""", Proposal.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    private String partyName(UUID id) {
        Party party = id == null ? null : em.find(Party.class, id);
        return party == null ? null : party.getDisplayName();
    }

    private String officerName(UUID id) {
        Officer officer = id == null ? null : em.find(Officer.class, id);
        return officer == null ? null : officer.getName();
    }
}

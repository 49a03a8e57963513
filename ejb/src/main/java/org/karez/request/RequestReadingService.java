package org.karez.request;

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
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.karez.approval.Proposal;
import org.karez.casefile.CaseFile;
import org.karez.casefile.Document;
import org.karez.casefile.DocumentStore;
import org.karez.officer.AsOfficer;
import org.karez.officer.Authority;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Officer;
import org.karez.officer.Participant;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;
import org.karez.shared.Viewed;

/** Reading one request, from either side. What is read is kept in the trail of the reader's own side. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
public class RequestReadingService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private DocumentStore documents;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Opens a request to be read; empty when there is none that the officer may see. A receiver who has not received it yet sees
     * the envelope: reading on would be receiving, and would start the clock.
     */
    public Optional<RequestView> view(UUID id) {
        InformationRequest request = em.find(InformationRequest.class, id);
        if (request == null) {
            return Optional.empty();
        }
        Execution execution = em.find(Execution.class, id);
        boolean requesting = isRequesting(request);
        if (requesting) {
            events.fire(new Viewed(request.subject()));
        } else if (execution != null) {
            events.fire(new Viewed(execution.subject()));
        }
        return Optional.of(view(request, execution, requesting));
    }

    /** Hands out a document that goes along with a request or an answer, byte for byte. The caller closes the stream. */
    public void handOut(UUID id, UUID document, OutputStream out) throws IOException {
        InformationRequest request = em.find(InformationRequest.class, id);
        Document found = em.find(Document.class, document);
        Execution execution = em.find(Execution.class, id);
        Answer answer = execution == null ? null : execution.getAnswer();
        if (request == null || found == null || !goesAlong(request, answer).contains(document)) {
            throw new EntityNotFoundException("document " + document + " of request " + id);
        }
        String hash = found.getSha256();
        events.fire(
                isRequesting(request)
                        ? new RequestEvent.DocumentRead(request.subject(), request.state(), document, hash)
                        : new ExecutionEvent.DocumentRead(execution.subject(), execution.state(), document, hash));
        documents.copy(document, out);
    }

    private RequestView view(InformationRequest request, Execution execution, boolean requesting) {
        boolean open = requesting || execution != null;
        Answer answer = execution == null ? null : execution.getAnswer();
        Authority from = em.find(Authority.class, request.getOwnerAuthorityId());
        Participant to = em.find(Participant.class, request.getBasis().getAddresseeId());
        Subject own = requesting ? request.subject() : execution == null ? null : execution.subject();
        CaseFile caseFile = requesting ? em.find(CaseFile.class, request.getCaseFileId()) : null;
        return new RequestView(
                requesting ? Side.REQUESTING : Side.RECEIVING,
                open ? request : null,
                row(request, execution, requesting ? to : from.getParticipant(), open),
                from,
                to,
                execution == null ? null : em.find(Authority.class, execution.getOwnerAuthorityId()),
                execution,
                answer,
                own == null ? null : lastProposal(own),
                caseFile == null ? null : caseFile.getNumber().value(),
                names(request, execution, answer),
                open ? documentNames(request, answer) : Map.of());
    }

    private boolean isRequesting(InformationRequest request) {
        Authority owner = em.find(Authority.class, request.getOwnerAuthorityId());
        return owner.getParticipant().getId().equals(current.actor().participant());
    }

    private static RequestRow row(InformationRequest request, Execution execution, Participant partner, boolean open) {
        return new RequestRow(
                request.getId(),
                request.getNumber(),
                open ? request.getBasis().getTitle() : "",
                request.getKind(),
                request.getQuestion().getUrgency(),
                request.getBasis().getHandling(),
                request.getStatus(),
                execution == null ? null : execution.getStatus(),
                execution == null ? request.getStatusSince() : execution.getStatusSince(),
                request.getCaseFileId(),
                partner.getCode(),
                partner.getNameEn(),
                partner.getNameRu(),
                request.getSnapshot() == null ? null : request.getSnapshot().getSentAt(),
                execution == null ? null : execution.getReceivedAt(),
                execution == null ? null : execution.getDue(),
                execution == null ? null : execution.getAnsweredAt());
    }

    private Proposal lastProposal(Subject subject) {
        return em
                .createQuery("""
                        SELECT p FROM Proposal p WHERE p.subjectKind = :kind AND p.subjectId = :id
                         ORDER BY p.proposedAt DESC, p.id""", Proposal.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, String> names(InformationRequest request, Execution execution, Answer answer) {
        Stream<UUID> requesting = Stream.of(
                request.getAuthorId(),
                request.getFeedback() == null ? null : request.getFeedback().getBy(),
                request.getSnapshot() == null ? null : request.getSnapshot().getSentBy());
        Stream<UUID> receiving = execution == null
                ? Stream.of()
                : Stream.of(execution.getReceivedBy(), execution.getAcceptedBy(), execution.getHandlingOfficerId());
        Stream<UUID> answering = answer == null
                ? Stream.of()
                : Stream.of(
                        answer.getDraftedBy(),
                        answer.getApprovedBy(),
                        answer.getSnapshot() == null
                                ? null
                                : answer.getSnapshot().getSentBy());
        Set<UUID> officers = Stream.of(requesting, receiving, answering)
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> names = new HashMap<>();
        em.createQuery("SELECT o FROM Officer o WHERE o.id IN :ids", Officer.class)
                .setParameter("ids", officers)
                .getResultStream()
                .forEach(officer -> names.put(officer.getId(), officer.getName()));
        return names;
    }

    private Map<UUID, String> documentNames(InformationRequest request, Answer answer) {
        Map<UUID, String> names = new HashMap<>();
        for (UUID id : goesAlong(request, answer)) {
            Document document = em.find(Document.class, id);
            if (document != null) {
                names.put(id, document.getName());
            }
        }
        return names;
    }

    private static Set<UUID> goesAlong(InformationRequest request, Answer answer) {
        Stream<UUID> chosen = request.getItems().stream()
                .filter(item -> item.getKind() == ItemKind.DOCUMENT)
                .map(RequestItem::getReferenceId);
        Stream<UUID> order = Stream.of(request.getQuestion())
                .map(RequestQuestion::getOrderDocumentId)
                .filter(Objects::nonNull);
        Stream<UUID> found = answer == null
                ? Stream.of()
                : answer.getItems().stream().map(AnswerItem::getDocumentId).filter(Objects::nonNull);
        return Stream.of(chosen, order, found).flatMap(ids -> ids).collect(Collectors.toSet());
    }
}

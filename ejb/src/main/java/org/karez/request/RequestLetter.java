package org.karez.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.karez.casefile.Document;
import org.karez.officer.Actor;
import org.karez.officer.Authority;
import org.karez.officer.Officer;
import org.karez.officer.Participant;
import org.karez.shared.State;

/** Writes requests and answers down for others: for those who decide, and as they leave the country. */
@ApplicationScoped
class RequestLetter {

    @PersistenceContext
    private EntityManager em;

    /** What deciders read of a request, by field. */
    Map<String, String> proposed(InformationRequest request) {
        State content = new State().put("kind", request.getKind());
        request.getBasis().tell(content);
        request.getQuestion().tell(content);
        content.put(
                "addressee", participant(request.getBasis().getAddresseeId()).getCode());
        UUID order = request.getQuestion().getOrderDocumentId();
        if (order != null) {
            content.put("orderDocument", em.find(Document.class, order).getName());
        }
        request.getItems()
                .forEach(item -> content.put(
                        "item:" + item.getId(),
                        "%s (%s, %s) %s"
                                .formatted(
                                        item.getLabel(), item.getHandling(), item.getEvaluation(), item.getDetails())));
        return content.map();
    }

    /** What the decider of the feedback reads. */
    Map<String, String> feedback(InformationRequest request) {
        State content = new State();
        request.getFeedback().tell(content);
        return content.map();
    }

    /** What deciders read of an answer, by field. */
    Map<String, String> proposed(Answer answer) {
        State content = new State().put("answer", answer.getContent());
        answer.getItems()
                .forEach(item -> content.put(
                        "item:" + item.getId(),
                        "%s (%s, %s)".formatted(item.getContent(), item.getHandling(), item.getEvaluation())));
        return content.map();
    }

    /** A request as it leaves the country. */
    Snapshot send(InformationRequest request, String number, Actor actor, Instant at) {
        State texts = new State().put("kind", request.getKind()).put("number", number);
        request.getBasis().tell(texts);
        request.getQuestion().tell(texts);
        texts.put("addressee", participant(request.getBasis().getAddresseeId()).getCode());
        Map<String, Object> content = sender(texts, actor, at);
        content.put("items", request.getItems().stream().map(RequestItem::told).toList());
        content.put("documents", documents(request));
        return Snapshot.of(content, actor.officer(), at);
    }

    /** An answer as it leaves the country. */
    Snapshot transmit(InformationRequest request, Answer answer, Actor actor, Instant at) {
        State texts = new State().put("number", request.getNumber()).put("answer", answer.getContent());
        texts.put("request", request.getSnapshot().getHash());
        Map<String, Object> content = sender(texts, actor, at);
        content.put("items", answer.getItems().stream().map(this::told).toList());
        return Snapshot.of(content, actor.officer(), at);
    }

    private Map<String, Object> sender(State texts, Actor actor, Instant at) {
        Authority authority = em.find(Authority.class, actor.authority());
        Officer officer = em.find(Officer.class, actor.officer());
        texts.put("fromParticipant", authority.getParticipant().getCode())
                .put("fromAuthority", authority.getNameEn() + " / " + authority.getNameRu())
                .put("sentBy", officer.getName() + ", " + officer.getPost())
                .put("sentAt", at.truncatedTo(ChronoUnit.SECONDS));
        return new TreeMap<>(texts.map());
    }

    private List<Map<String, Object>> documents(InformationRequest request) {
        Stream<UUID> chosen = request.getItems().stream()
                .filter(item -> item.getKind() == ItemKind.DOCUMENT)
                .map(RequestItem::getReferenceId);
        UUID order = request.getQuestion().getOrderDocumentId();
        Stream<UUID> all = order == null ? chosen : Stream.concat(Stream.of(order), chosen);
        return all.distinct().map(this::document).toList();
    }

    private Map<String, Object> document(UUID id) {
        Document document = em.find(Document.class, id);
        return Map.of("name", document.getName(), "sha256", document.getSha256());
    }

    private Map<String, Object> told(AnswerItem item) {
        Map<String, Object> told = new TreeMap<>();
        told.put("content", item.getContent());
        told.put("handling", item.getHandling().name());
        told.put("evaluation", item.getEvaluation().toString());
        if (item.getDocumentId() != null) {
            told.put("document", document(item.getDocumentId()));
        }
        return told;
    }

    private Participant participant(UUID id) {
        return em.find(Participant.class, id);
    }
}

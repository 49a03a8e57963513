package org.karez.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.karez.asset.Asset;
import org.karez.casefile.Document;
import org.karez.party.Identifier;
import org.karez.party.Party;
import org.karez.party.PartyName;
import org.karez.shared.Containing;
import org.karez.shared.RuleViolation;

/** What a case has that can go along with a request, and what its receiver would be told about it. */
@ApplicationScoped
class CaseContents {

    /** Where the things of one kind are, and what a list shows of them. */
    private record Things(Class<?> type, String from, String name, String mark) {

        String candidates() {
            return "SELECT NEW org.karez.request.Candidate(thing.id, %s, %s) FROM %s".formatted(name, mark, from);
        }
    }

    private static final Things PARTIES = new Things(
            Party.class,
            "Involvement i, Party thing WHERE thing.id = i.partyId AND i.caseFileId = :case",
            "thing.displayName",
            "thing.birthDate");
    private static final Things ASSETS = new Things(
            Asset.class, "Asset thing WHERE thing.caseFileId = :case", "thing.description.text", "thing.number");
    // By way of the case: who may not read that reads no name of its documents either.
    private static final Things DOCUMENTS = new Things(
            Document.class,
            "Document thing, CaseFile c WHERE c.id = thing.caseFileId AND c.id = :case",
            "thing.name",
            "thing.addedAt");

    @PersistenceContext
    private EntityManager em;

    /** What of it has a name that contains the text: parties, then assets, then documents. */
    List<Candidate> find(UUID caseFile, String text, int max) {
        List<Candidate> candidates = new ArrayList<>();
        for (ItemKind kind : ItemKind.values()) {
            if (candidates.size() < max) {
                candidates.addAll(find(caseFile, kind, text, max - candidates.size()));
            }
        }
        return candidates;
    }

    /** What of one kind has a name that contains the text. */
    List<Candidate> find(UUID caseFile, ItemKind kind, String text, int max) {
        Things things = things(kind);
        return em.createQuery(
                        things.candidates()
                                + " AND LOWER(%1$s) LIKE :text ORDER BY %1$s, %2$s, thing.id"
                                        .formatted(things.name, things.mark),
                        Candidate.class)
                .setParameter("case", caseFile)
                .setParameter("text", Containing.pattern(text))
                .setMaxResults(max)
                .getResultList();
    }

    /** One of it, as a list shows it. */
    Optional<Candidate> find(UUID caseFile, ItemKind kind, UUID id) {
        return em.createQuery(things(kind).candidates() + " AND thing.id = :id", Candidate.class)
                .setParameter("case", caseFile)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** How much of it there is. */
    long count(UUID caseFile) {
        return Stream.of(ItemKind.values())
                .mapToLong(kind -> em.createQuery("SELECT COUNT(thing.id) FROM " + things(kind).from, Long.class)
                        .setParameter("case", caseFile)
                        .getSingleResult())
                .sum();
    }

    /**
     * One of it, as its receiver would be told of it.
     *
     * @throws RuleViolation when it does not belong to the case
     */
    Choice get(UUID caseFile, ItemKind kind, UUID id) {
        Things things = things(kind);
        return em.createQuery("SELECT thing FROM " + things.from + " AND thing.id = :id", things.type)
                .setParameter("case", caseFile)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(CaseContents::choice)
                .orElseThrow(() -> RuleViolation.at("item", RequestRule.NOT_OF_THE_CASE));
    }

    private static Things things(ItemKind kind) {
        return switch (kind) {
            case PARTY -> PARTIES;
            case ASSET -> ASSETS;
            case DOCUMENT -> DOCUMENTS;
        };
    }

    private static Choice choice(Object thing) {
        if (thing instanceof Party party) {
            return choice(party);
        }
        return thing instanceof Asset asset ? choice(asset) : choice((Document) thing);
    }

    private static Choice choice(Party party) {
        return new Choice(
                ItemKind.PARTY,
                party.getId(),
                party.getDisplayName(),
                joined(
                        party.getNames().stream().map(PartyName::getFullName),
                        Stream.of(party.getBirthDate(), party.getBirthPlace(), party.getCountry()),
                        party.getIdentifiers().stream().map(Identifier::toString)));
    }

    private static Choice choice(Asset asset) {
        return new Choice(
                ItemKind.ASSET,
                asset.getId(),
                asset.getDescription(),
                joined(
                        Stream.of(asset.getKind(), asset.getCountry(), asset.getPlace()),
                        asset.getIdentifiers().stream()
                                .map(identifier -> identifier.getScheme() + " " + identifier.getValue())));
    }

    private static Choice choice(Document document) {
        return new Choice(
                ItemKind.DOCUMENT,
                document.getId(),
                document.getName(),
                document.getMediaType() + ", SHA-256 " + document.getSha256());
    }

    @SafeVarargs
    private static String joined(Stream<? extends Object>... parts) {
        return Stream.of(parts)
                .flatMap(part -> part)
                .filter(text -> text != null && !text.toString().isBlank())
                .map(Object::toString)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}

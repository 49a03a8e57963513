package org.karez.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.karez.asset.Asset;
import org.karez.casefile.Document;
import org.karez.party.Identifier;
import org.karez.party.Party;
import org.karez.party.PartyName;
import org.karez.shared.RuleViolation;

/** What a case has that can go along with a request, and what its receiver would be told about it. */
@ApplicationScoped
class CaseContents {

    @PersistenceContext
    private EntityManager em;

    /** All of it: parties, then assets, then documents. */
    List<Choice> of(UUID caseFile) {
        List<Choice> choices = new ArrayList<>();
        parties(caseFile).map(CaseContents::choice).forEach(choices::add);
        assets(caseFile).map(CaseContents::choice).forEach(choices::add);
        documents(caseFile).map(CaseContents::choice).forEach(choices::add);
        return choices;
    }

    /**
     * One of it.
     *
     * @throws RuleViolation when it does not belong to the case
     */
    Choice find(UUID caseFile, ItemKind kind, UUID id) {
        return of(caseFile).stream()
                .filter(choice -> choice.kind() == kind && choice.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("item", RequestRule.NOT_OF_THE_CASE));
    }

    private Stream<Party> parties(UUID caseFile) {
        return em.createQuery("""
                        SELECT p FROM Involvement i, Party p WHERE p.id = i.partyId AND i.caseFileId = :case
                         ORDER BY p.displayName""", Party.class).setParameter("case", caseFile).getResultStream();
    }

    private Stream<Asset> assets(UUID caseFile) {
        return em.createQuery("SELECT a FROM Asset a WHERE a.caseFileId = :case ORDER BY a.number", Asset.class)
                .setParameter("case", caseFile)
                .getResultStream();
    }

    private Stream<Document> documents(UUID caseFile) {
        return em.createQuery(
                        "SELECT d FROM Document d, CaseFile c WHERE c.id = d.caseFileId AND c.id = :case ORDER BY d.name",
                        Document.class)
                .setParameter("case", caseFile)
                .getResultStream();
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

package org.karez.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.karez.casefile.CaseFileContent;
import org.karez.casefile.CaseFileEvent;
import org.karez.casefile.CaseFileRule;
import org.karez.shared.Money;
import org.karez.shared.RuleViolation;

/** What assets mean for the case they belong to: they let it be submitted, keep it from closing, and are read with it. */
@ApplicationScoped
class CaseAssets {

    @PersistenceContext
    private EntityManager em;

    /** C2: a case without a party needs an asset. */
    void submitted(@Observes CaseFileEvent.Submitted event) {
        if (event.parties() == 0 && assets(event.subject().id()).isEmpty()) {
            throw new RuleViolation(CaseFileRule.PARTY_OR_ASSET);
        }
    }

    /** C13: a case is not proposed to be closed while an asset of it is open. */
    void closureProposed(@Observes CaseFileEvent.ClosureProposed event) {
        requireEnded(event.subject().id());
    }

    /** C13: nor closed. */
    void closed(@Observes CaseFileEvent.Closed event) {
        requireEnded(event.subject().id());
    }

    /** Tells a case's assets when the case is laid before a supervisor. */
    void tell(@Observes CaseFileContent asked) {
        assets(asked.caseFile().getId()).forEach(asset -> asked.content().put("asset:" + asset.getId(), line(asset)));
    }

    private void requireEnded(UUID caseFile) {
        String open = assets(caseFile).stream()
                .filter(asset -> !asset.getStatus().isTerminal())
                .map(asset -> asset.getNumber().value())
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw new RuleViolation(AssetRule.ASSETS_OPEN, open);
        }
    }

    private static String line(Asset asset) {
        Money amount = asset.getRestrained() != null
                ? asset.getRestrained()
                : asset.getValue() == null ? null : asset.getValue().getAmount();
        return asset.label() + " (" + asset.getStatus() + (amount == null ? "" : ", " + amount) + ")";
    }

    private List<Asset> assets(UUID caseFile) {
        return em.createQuery("SELECT a FROM Asset a WHERE a.caseFileId = :case ORDER BY a.number", Asset.class)
                .setParameter("case", caseFile)
                .getResultList();
    }
}

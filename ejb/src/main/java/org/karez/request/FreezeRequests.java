package org.karez.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.karez.asset.AssetEvent;
import org.karez.shared.RuleViolation;

/** Keeps an asset in another country from being frozen on paper before that country has answered the freezing request (A6). */
@ApplicationScoped
class FreezeRequests {

    @PersistenceContext
    private EntityManager em;

    void registered(@Observes AssetEvent.FreezingRegistered registered) {
        require(registered.abroad(), registered.subject().id(), registered.country());
    }

    void confirmed(@Observes AssetEvent.Frozen frozen) {
        require(frozen.abroad(), frozen.subject().id(), frozen.country());
    }

    private void require(boolean abroad, UUID asset, String country) {
        if (abroad && !isAnswered(asset, country)) {
            throw new RuleViolation(RequestRule.FREEZE_REQUEST);
        }
    }

    private boolean isAnswered(UUID asset, String country) {
        return em.createQuery("""
                        SELECT COUNT(i) FROM RequestItem i JOIN Execution e ON e.id = i.request.id
                          JOIN Participant p ON p.id = e.participantId
                         WHERE i.kind = org.karez.request.ItemKind.ASSET AND i.referenceId = :asset AND p.code = :country
                           AND i.request.content.kind = org.karez.request.RequestKind.FREEZE
                           AND e.status = org.karez.request.ExecutionStatus.ANSWERED""", Long.class)
                        .setParameter("asset", asset)
                        .setParameter("country", country)
                        .getSingleResult()
                > 0;
    }
}

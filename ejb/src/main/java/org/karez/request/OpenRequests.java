package org.karez.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.karez.casefile.CaseFileEvent;
import org.karez.shared.RuleViolation;

/** Keeps a case from being closed while a request of it is open (C13). */
@ApplicationScoped
class OpenRequests {

    @PersistenceContext
    private EntityManager em;

    void onClosureProposed(@Observes CaseFileEvent.ClosureProposed proposed) {
        requireNone(proposed.subject().id());
    }

    void onClosed(@Observes CaseFileEvent.Closed closed) {
        requireNone(closed.subject().id());
    }

    private void requireNone(UUID caseFile) {
        List<InformationRequest> open = em.createQuery(
                        "SELECT r FROM InformationRequest r WHERE r.caseFileId = :case", InformationRequest.class)
                .setParameter("case", caseFile)
                .getResultStream()
                .filter(request -> request.getStatus().isOpen())
                .toList();
        if (!open.isEmpty()) {
            String which = open.stream().map(InformationRequest::label).collect(Collectors.joining("; "));
            throw new RuleViolation(RequestRule.REQUESTS_OPEN, which);
        }
    }
}

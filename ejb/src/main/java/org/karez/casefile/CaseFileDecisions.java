package org.karez.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.karez.approval.ProposalDecided;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** Carries out what supervisors decide of case files. */
@ApplicationScoped
class CaseFileDecisions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    void carryOut(@Observes ProposalDecided decided) {
        if (decided.subject().kind() != SubjectKind.CASE_FILE) {
            return;
        }
        CaseFile caseFile = em.find(CaseFile.class, decided.subject().id());
        CaseFileStep step = CaseFileStep.valueOf(decided.proposal().getStep());
        events.fire(decided.isApproved() ? approved(caseFile, step, decided) : refused(caseFile, step, decided));
        decided.carriedOut();
    }

    private CaseFileEvent approved(CaseFile caseFile, CaseFileStep step, ProposalDecided decided) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        String note = decided.proposal().getReason();
        switch (step) {
            case OPEN -> {
                if (note == null || note.isBlank()) {
                    throw RuleViolation.at("reason", CaseFileRule.DECISION_NOTE);
                }
                caseFile.open(new CaseLead(lead(decided), date(decided.input("reviewDate"))), now);
                return new CaseFileEvent.Opened(caseFile.subject(), caseFile.state(), note);
            }
            case INVESTIGATE -> {
                caseFile.investigate(now.toInstant());
                return new CaseFileEvent.InvestigationBegun(caseFile.subject(), caseFile.state(), note);
            }
            case CLOSE -> {
                caseFile.close(now.toInstant());
                return new CaseFileEvent.Closed(caseFile.subject(), caseFile.state(), note);
            }
            default -> throw new IllegalStateException("no such step: " + step);
        }
    }

    private CaseFileEvent refused(CaseFile caseFile, CaseFileStep step, ProposalDecided decided) {
        String reason = decided.proposal().getReason();
        Subject subject = caseFile.subject();
        if (step != CaseFileStep.OPEN) {
            return new CaseFileEvent.StepRefused(subject, caseFile.state(), step.name(), reason);
        }
        if (decided.isRejected()) {
            caseFile.reject(clock.instant());
            return new CaseFileEvent.Rejected(subject, caseFile.state(), reason);
        }
        caseFile.giveBack(clock.instant());
        Map<String, String> state = caseFile.state();
        return new CaseFileEvent.Returned(subject, state, reason);
    }

    private UUID lead(ProposalDecided decided) {
        String lead = decided.input("lead");
        if (lead == null || lead.isBlank()) {
            return null;
        }
        UUID id = UUID.fromString(lead);
        boolean investigates = !em.createNativeQuery("""
                        SELECT 1 FROM officer f JOIN role_grant g ON g.officer_id = f.id
                         WHERE f.id = ?1 AND f.active AND f.authority_id = ?2 AND g.role = 'INVESTIGATOR' AND g.state = 'GRANTED'""")
                .setParameter(1, id)
                .setParameter(2, decided.subject().owner())
                .getResultList()
                .isEmpty();
        return investigates ? id : null;
    }

    private static LocalDate date(String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text);
    }
}

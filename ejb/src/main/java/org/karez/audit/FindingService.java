package org.karez.audit;

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
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;

/** Findings: an auditor raises them, their owner answers, the auditor signs off. */
@Stateless
@AsOfficer
@RolesAllowed(AUDITOR)
public class FindingService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private AuditedThings things;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** Raises a finding and tells its identifier. */
    public UUID raise(RaiseFinding command) {
        if (command.sample() != null && em.find(AuditSample.class, command.sample()) == null) {
            throw new EntityNotFoundException("sample " + command.sample());
        }
        AuditedThing thing = things.find(command.kind(), command.subject());
        AuditFinding finding = new AuditFinding(command, thing, current.actor(), ZonedDateTime.now(clock));
        em.persist(finding);
        events.fire(new FindingEvent.Raised(finding.subject(), finding.state()));
        return finding.getId();
    }

    /** Answers a finding. */
    @RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER})
    public void answer(UUID id, String text) {
        AuditFinding finding = find(id);
        finding.answer(text, current.actor(), clock.instant());
        events.fire(new FindingEvent.Answered(finding.subject(), finding.state()));
    }

    /** Signs the answer off. */
    public void accept(UUID id) {
        AuditFinding finding = find(id);
        finding.accept(current.actor(), clock.instant());
        events.fire(new FindingEvent.Accepted(finding.subject(), finding.state()));
    }

    /** Asks for another answer. */
    public void giveBack(UUID id, String why) {
        AuditFinding finding = find(id);
        finding.giveBack(why, current.actor(), clock.instant());
        events.fire(new FindingEvent.Returned(finding.subject(), finding.state()));
    }

    /** Takes the finding back. */
    public void withdraw(UUID id, String why) {
        AuditFinding finding = find(id);
        finding.withdraw(why, current.actor(), clock.instant());
        events.fire(new FindingEvent.Withdrawn(finding.subject(), finding.state()));
    }

    private AuditFinding find(UUID id) {
        AuditFinding finding = id == null ? null : em.find(AuditFinding.class, id);
        if (finding == null) {
            throw new EntityNotFoundException("finding " + id);
        }
        return finding;
    }
}

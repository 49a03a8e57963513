package org.karez.casefile;

import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.approval.Approvals;
import org.karez.approval.ProposeStep;
import org.karez.officer.Actor;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.party.Party;
import org.karez.party.PartyDetails;
import org.karez.party.PartyService;
import org.karez.shared.DomainEvent;
import org.karez.shared.Part;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;

/** The author's and investigators' acts on a case file. What others decide of it is carried out by {@link CaseFileDecisions}. */
@Stateless
@AsOfficer
@RolesAllowed(INVESTIGATOR)
public class CaseFileService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private CaseCounter counter;

    @Inject
    private PartyService parties;

    @Inject
    private Approvals approvals;

    @Inject
    private Event<Part> parts;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Event<CaseFileContent> contents;

    @Inject
    private Clock clock;

    /** C1: begins a draft and tells its identifier. */
    public UUID draft(CaseFileDetails details) {
        Actor actor = current.actor();
        Instant now = clock.instant();
        CaseNumber number =
                counter.next(actor, LocalDate.ofInstant(now, clock.getZone()).getYear());
        CaseFile caseFile = new CaseFile(number, details, actor, now);
        em.persist(caseFile);
        events.fire(new CaseFileEvent.Drafted(caseFile.subject(), caseFile.state()));
        return caseFile.getId();
    }

    /**
     * Changes what is written about a draft.
     *
     * @param version the version the officer read; a later one is neither overwritten nor submitted unread
     */
    public void edit(UUID id, int version, CaseFileDetails details) {
        CaseFile caseFile = find(id, version);
        caseFile.edit(details, current.actor());
        events.fire(new CaseFileEvent.Edited(caseFile.subject(), caseFile.state()));
    }

    /** Involves a party of the authority in the case. */
    public void involve(UUID id, UUID party, InvolvementRole role, String note) {
        Actor actor = current.actor();
        // Locked: one who lays the case before a supervisor meanwhile lays this party with it, or this one sees it
        // laid.
        CaseFile caseFile = find(id, LockModeType.PESSIMISTIC_WRITE);
        caseFile.requireGrowing(actor);
        if (em.find(Involvement.class, new Involvement.Key(id, party)) != null) {
            throw RuleViolation.at("party", CaseFileRule.INVOLVED_ALREADY);
        }
        Party involved = em.find(Party.class, party);
        // A party of a shared case is read there: taken into a case of one's own it would be passed on with that.
        if (involved == null || !actor.belongsTo(involved.getOwnerAuthorityId())) {
            throw new EntityNotFoundException("party " + party);
        }
        Involvement involvement = new Involvement(caseFile, party, role, note, actor, clock.instant());
        em.persist(involvement);
        parts.fire(involvement.part());
        events.fire(new CaseFileEvent.PartyInvolved(caseFile.subject(), caseFile.state(), party, role));
    }

    /** Enters a new party and involves it in the case, in one act. */
    public UUID involveNew(UUID id, PartyDetails details, InvolvementRole role, String note) {
        UUID party = parties.add(details);
        involve(id, party, role, note);
        return party;
    }

    /** C2: its author submits the draft to the supervisors; {@code version} as in {@link #edit}. */
    public void submit(UUID id, int version) {
        CaseFile caseFile = find(id, version);
        caseFile.submit(current.actor(), clock.instant());
        propose(caseFile, CaseFileStep.OPEN);
        events.fire(new CaseFileEvent.Submitted(caseFile.subject(), caseFile.state(), countParties(id)));
    }

    /** C6: proposes to investigate an open case by a plan. */
    @RolesAllowed({INVESTIGATOR, SUPERVISOR})
    public void proposeInvestigation(UUID id, InvestigationPlan plan) {
        CaseFile caseFile = find(id);
        caseFile.planInvestigation(plan, current.actor());
        propose(caseFile, CaseFileStep.INVESTIGATE);
        events.fire(new CaseFileEvent.InvestigationProposed(
                caseFile.subject(), caseFile.state(), plan.getPlan(), plan.getProceedingsNumber()));
    }

    /** C13: proposes to close the case. */
    @RolesAllowed({INVESTIGATOR, SUPERVISOR})
    public void proposeClosure(UUID id, String outcome, GroupEffect effect) {
        CaseFile caseFile = find(id);
        caseFile.proposeClosure(new CaseOutcome(outcome, effect), current.actor());
        propose(caseFile, CaseFileStep.CLOSE);
        events.fire(new CaseFileEvent.ClosureProposed(caseFile.subject(), caseFile.state(), outcome, effect));
    }

    private void propose(CaseFile caseFile, CaseFileStep step) {
        State content = caseFile.content();
        contents.fire(new CaseFileContent(caseFile, content));
        approvals.propose(ProposeStep.forSupervisor(
                caseFile.subject(),
                caseFile.label(),
                caseFile.getId(),
                step.name(),
                content.map(),
                caseFile.getLastEditedBy()));
    }

    private int countParties(UUID id) {
        return em.createQuery("SELECT COUNT(i) FROM Involvement i WHERE i.caseFileId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult()
                .intValue();
    }

    private CaseFile find(UUID id, int version) {
        CaseFile caseFile = find(id);
        if (caseFile.getVersion() != version) {
            throw new OptimisticLockException(caseFile);
        }
        return caseFile;
    }

    private CaseFile find(UUID id) {
        return find(id, LockModeType.NONE);
    }

    private CaseFile find(UUID id, LockModeType lock) {
        CaseFile caseFile = em.find(CaseFile.class, id, lock);
        if (caseFile == null) {
            throw new EntityNotFoundException("case file " + id);
        }
        return caseFile;
    }
}

package org.karez.approval;

import static org.karez.officer.Role.Names.COORDINATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Officer;
import org.karez.officer.Role;
import org.karez.officer.RoleGrant;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;
import org.karez.shared.Viewed;

/** Reading what waits for a decision, and what became of earlier proposals. */
@Stateless
@AsOfficer
@RolesAllowed({SUPERVISOR, COORDINATOR})
public class ApprovalQueries {

    private static final String WAITS_FOR_ME = """
            WHERE (p.state = org.karez.approval.ProposalState.PENDING AND p.deciderRole IN :roles
               OR p.state = org.karez.approval.ProposalState.SECONDING AND p.secondRole IN :roles)""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Event<DomainEvent> events;

    /** One page of what waits for the acting officer's roles, due first; his own proposals included, which he cannot decide. */
    public List<ProposalRow> queue(int first, int max) {
        return forMyRoles("""
                        SELECT NEW org.karez.approval.ProposalRow(p.id, p.subjectKind, p.subjectId, p.subjectLabel, p.step, p.state,
                               p.proposedBy, o.name, p.lastEditedBy, p.proposedAt, p.due, p.deciderRole, p.secondRole)
                          FROM Proposal p JOIN Officer o ON o.id = p.proposedBy\s""" + WAITS_FOR_ME + " ORDER BY p.due ASC NULLS LAST, p.proposedAt, p.id", ProposalRow.class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** How many proposals wait for the acting officer's roles. */
    public long count() {
        return forMyRoles("SELECT COUNT(p) FROM Proposal p " + WAITS_FOR_ME, Long.class)
                .getSingleResult();
    }

    /** Opens a proposal to be read by its decider, which the trail keeps as a view of its subject. */
    public Optional<ProposalReview> review(UUID id) {
        Proposal proposal = em.find(Proposal.class, id);
        if (proposal == null) {
            return Optional.empty();
        }
        events.fire(new Viewed(proposal.subject()));
        Proposal earlier = earlier(proposal);
        ProposalContent before = earlier == null ? new ProposalContent(new TreeMap<>()) : earlier.content();
        return Optional.of(new ProposalReview(
                proposal,
                em.find(Officer.class, proposal.getProposedBy()).getName(),
                earlier,
                proposal.content().since(before),
                proposal.getState().isWaiting() ? proposal.obstacle(current.actor()) : ApprovalRule.NOT_WAITING));
    }

    /** The investigators of the authority: one of them leads a case that is opened. */
    public List<Investigator> investigators() {
        return em.createQuery("""
                        SELECT NEW org.karez.approval.Investigator(o.id, o.name, o.post) FROM Officer o
                         WHERE o.authority.id = :authority AND o.active = TRUE
                           AND EXISTS (SELECT g FROM RoleGrant g WHERE g.officerId = o.id AND g.role = :role AND g.state = :granted)
                         ORDER BY o.name""", Investigator.class)
                .setParameter("authority", current.actor().authority())
                .setParameter("role", Role.INVESTIGATOR)
                .setParameter("granted", RoleGrant.State.GRANTED)
                .getResultList();
    }

    private Proposal earlier(Proposal proposal) {
        Subject subject = proposal.subject();
        return em
                .createQuery("""
                        SELECT p FROM Proposal p
                         WHERE p.subjectKind = :kind AND p.subjectId = :id AND p.step = :step AND p.decidedBy IS NOT NULL
                           AND p.proposedAt < :before
                         ORDER BY p.proposedAt DESC""", Proposal.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .setParameter("step", proposal.getStep())
                .setParameter("before", proposal.getProposedAt())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private <T> TypedQuery<T> forMyRoles(String jpql, Class<T> type) {
        Actor actor = current.actor();
        return em.createQuery(jpql, type).setParameter("roles", actor.roles());
    }
}

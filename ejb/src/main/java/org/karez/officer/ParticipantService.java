package org.karez.officer;

import static org.karez.officer.Role.Names.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** Keeping the list of participants, which is the Centre's, and the authorities of one's own participant. */
@Stateless
@AsOfficer
@RolesAllowed(ADMINISTRATOR)
public class ParticipantService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Event<DomainEvent> events;

    /** Enters a participant. */
    public UUID add(ParticipantDetails details) {
        requireCentre();
        Participant participant = new Participant(details);
        requireFree(em.createQuery("SELECT p.id FROM Participant p WHERE p.code = :code", UUID.class)
                .setParameter("code", participant.getCode()));
        em.persist(participant);
        events.fire(new AuthorityEvent.ParticipantAdded(subject(participant), participant.state(List.of())));
        return participant.getId();
    }

    /** Makes a participant member or observer from a day on; what it was before ends that day. */
    public void beginMembership(UUID participantId, Membership.Status status, LocalDate since, String decision) {
        requireCentre();
        Participant participant = find(Participant.class, participantId);
        Membership next = new Membership(participantId, status, since, decision);
        List<Membership> memberships = new ArrayList<>(
                em.createQuery("SELECT m FROM Membership m WHERE m.participantId = :participant", Membership.class)
                        .setParameter("participant", participantId)
                        .getResultList());
        memberships.stream().filter(Membership::isCurrent).forEach(earlier -> earlier.end(since));
        em.persist(next);
        memberships.add(next);
        events.fire(new AuthorityEvent.MembershipBegan(
                subject(participant), status, since, next.getDecision(), participant.state(memberships)));
    }

    /** Enters an authority of the administrator's own participant. */
    public UUID addAuthority(AuthorityDetails details) {
        Participant own = find(Participant.class, current.actor().participant());
        Authority authority = new Authority(own, details);
        requireFree(
                em.createQuery("SELECT a.id FROM Authority a WHERE a.code = :code AND a.participant = :own", UUID.class)
                        .setParameter("code", authority.getCode())
                        .setParameter("own", own));
        em.persist(authority);
        // The trail names the owner of an entry, so he has to be there.
        em.flush();
        events.fire(new AuthorityEvent.AuthorityAdded(authority.subject(), authority.state()));
        return authority.getId();
    }

    /**
     * Gives an authority of the own participant other names.
     *
     * @param version the version the administrator read
     */
    public void renameAuthority(UUID id, int version, String nameEn, String nameRu) {
        Authority authority = find(Authority.class, id);
        if (!authority.getParticipant().getId().equals(current.actor().participant())) {
            throw new RuleViolation(OfficerRule.OTHER_PARTICIPANT);
        }
        if (authority.getVersion() != version) {
            throw new OptimisticLockException(authority);
        }
        authority.rename(nameEn, nameRu);
        events.fire(new AuthorityEvent.AuthorityRenamed(authority.subject(), authority.state()));
    }

    private void requireCentre() {
        Participant own = find(Participant.class, current.actor().participant());
        if (own.getKind() != Participant.Kind.CENTRE) {
            throw new RuleViolation(OfficerRule.CENTRE);
        }
    }

    /** A participant has no owner of its own: the Centre's authority that entered it keeps its trail. */
    private Subject subject(Participant participant) {
        return new Subject(
                SubjectKind.AUTHORITY, participant.getId(), current.actor().authority());
    }

    private <T> T find(Class<T> type, UUID id) {
        T found = em.find(type, id);
        if (found == null) {
            throw new EntityNotFoundException(type.getSimpleName() + " " + id);
        }
        return found;
    }

    private static void requireFree(TypedQuery<UUID> holders) {
        if (!holders.getResultList().isEmpty()) {
            throw RuleViolation.at("code", OfficerRule.CODE_TAKEN);
        }
    }
}

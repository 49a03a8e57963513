package org.karez.officer;

import static org.karez.officer.Role.Names.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reading participants, their memberships and authorities. */
@Stateless
@AsOfficer
@RolesAllowed(ADMINISTRATOR)
public class ParticipantQueries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    /** All participants by code: few, so that three queries read them whole. */
    public List<ParticipantRow> all() {
        Map<UUID, List<Membership>> memberships = em.createQuery(
                        "SELECT m FROM Membership m ORDER BY m.since DESC", Membership.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Membership::getParticipantId));
        Map<UUID, List<Authority>> authorities = em.createQuery(
                        "SELECT a FROM Authority a ORDER BY a.code", Authority.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        authority -> authority.getParticipant().getId()));
        return em.createQuery("SELECT p FROM Participant p ORDER BY p.code", Participant.class)
                .getResultStream()
                .map(p -> new ParticipantRow(
                        p.getId(),
                        p.getCode(),
                        p.getNameEn(),
                        p.getNameRu(),
                        p.getKind(),
                        memberships.getOrDefault(p.getId(), List.of()),
                        authorities.getOrDefault(p.getId(), List.of())))
                .toList();
    }

    /** The authorities of the administrator's participant, by code. */
    public List<Authority> ownAuthorities() {
        return em.createQuery(
                        "SELECT a FROM Authority a WHERE a.participant.id = :participant ORDER BY a.code",
                        Authority.class)
                .setParameter("participant", current.actor().participant())
                .getResultList();
    }

    /** The administrator's own participant. */
    public Participant own() {
        return em.find(Participant.class, current.actor().participant());
    }
}

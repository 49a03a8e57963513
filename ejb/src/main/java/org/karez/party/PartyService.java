package org.karez.party;

import static org.karez.officer.Role.Names.INVESTIGATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;

/** Keeping the authority's parties. */
@Stateless
@AsOfficer
@RolesAllowed(INVESTIGATOR)
public class PartyService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** Enters a party and tells its identifier. */
    public UUID add(PartyDetails details) {
        Party party = new Party(details, current.actor(), ZonedDateTime.now(clock));
        em.persist(party);
        events.fire(new PartyEvent.Added(party.subject(), party.state()));
        return party.getId();
    }

    /**
     * Replaces what is known of a party.
     *
     * @param version the version the officer read; a later one is not overwritten unread
     */
    public void change(UUID id, int version, PartyDetails details) {
        Party party = em.find(Party.class, id);
        if (party == null) {
            throw new EntityNotFoundException("party " + id);
        }
        if (party.getVersion() != version) {
            throw new OptimisticLockException(party);
        }
        party.change(details, current.actor(), LocalDate.now(clock));
        events.fire(new PartyEvent.Changed(party.subject(), party.state()));
    }
}

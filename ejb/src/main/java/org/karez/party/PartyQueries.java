package org.karez.party;

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
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.Containing;
import org.karez.shared.DomainEvent;
import org.karez.shared.Viewed;

/** Reading parties. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
public class PartyQueries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Event<DomainEvent> events;

    /** Opens a party to be read, which the trail keeps; empty when there is none that the officer may see. */
    public Optional<Party> view(UUID id) {
        Optional<Party> found = Optional.ofNullable(id).map(known -> em.find(Party.class, known));
        found.ifPresent(party -> {
            // Both lists are read here: the page has no transaction.
            party.getNames();
            party.getIdentifiers();
            events.fire(new Viewed(party.subject()));
        });
        return found;
    }

    /** Parties of the acting officer's authority whose name contains the text, to choose one that it knows already. */
    public List<PartyRow> named(String text, int max) {
        return em.createQuery("""
                        SELECT NEW org.karez.party.PartyRow(p.id, p.kind, p.displayName, p.birthDate, p.country)
                          FROM Party p
                         WHERE p.ownerAuthorityId = :own AND LOWER(p.displayName) LIKE :text
                         ORDER BY p.displayName, p.id""", PartyRow.class)
                .setParameter("own", current.actor().authority())
                .setParameter("text", Containing.pattern(text))
                .setMaxResults(max)
                .getResultList();
    }

    /** The party of that row, for a list that shows one. */
    public Optional<PartyRow> row(UUID id) {
        return Optional.ofNullable(em.find(Party.class, id))
                .map(p -> new PartyRow(p.getId(), p.getKind(), p.getDisplayName(), p.getBirthDate(), p.getCountry()));
    }
}

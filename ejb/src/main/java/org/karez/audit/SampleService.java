package org.karez.audit;

import static org.karez.officer.Role.Names.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;

/** Drawing samples of the authority's assets. */
@Stateless
@AsOfficer
@RolesAllowed(AUDITOR)
public class SampleService {

    private static final int SEED = 8;

    private final SecureRandom chance = new SecureRandom();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Lot lot;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** Draws a sample and tells its identifier. */
    public UUID draw(DrawSample command) {
        AuditSample sample = new AuditSample(command, seed(), current.actor(), now());
        sample.take(lot.draw(sample), lot.population(sample));
        em.persist(sample);
        events.fire(new SampleEvent.Drawn(sample.subject(), sample.state()));
        return sample.getId();
    }

    /** As the database keeps it: what is told of a row is the same when it is read again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String seed() {
        byte[] bytes = new byte[SEED];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

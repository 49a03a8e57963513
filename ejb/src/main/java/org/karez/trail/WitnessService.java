package org.karez.trail;

import static org.karez.officer.Role.Names.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;

/** Keeping the participant's witnesses of the trail. */
@Stateless
@AsOfficer
@RolesAllowed(ADMINISTRATOR)
public class WitnessService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** The participant's witnesses, newest first. */
    public List<WitnessRow> list() {
        List<?> rows = em.createNativeQuery("""
                        SELECT w.id, w.name, w.key, o.name AS officer, w.registered_at, w.revoked_at, c.size, c.at
                          FROM trail_witness w JOIN officer o ON o.id = w.registered_by
                          LEFT JOIN LATERAL (SELECT c.size, c.at FROM trail_cosignature c WHERE c.witness_id = w.id
                                              ORDER BY c.size DESC LIMIT 1) c ON true
                         WHERE w.participant_id = ?1 ORDER BY w.registered_at DESC, w.id""")
                .setParameter(1, current.actor().participant())
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    /**
     * Registers a witness.
     *
     * @param key his public key, as his machine printed it
     * @return his token, which nobody can be told again
     */
    public String register(String name, String key) {
        String token = WitnessToken.next();
        Witness witness = new Witness(name, key, token, current.actor(), clock.instant());
        em.persist(witness);
        try {
            // A key of another participant is not to be seen; the database alone knows that it is taken.
            em.flush();
        } catch (PersistenceException e) {
            if (String.valueOf(e.getMessage()).contains("trail_witness_key_is_one_only")) {
                throw RuleViolation.at("key", WitnessRule.KEY_TAKEN);
            }
            throw e;
        }
        events.fire(new WitnessEvent.Registered(witness.subject(), witness.state()));
        return token;
    }

    /** Lets a witness in no more. */
    public void revoke(UUID id) {
        Witness witness = em.find(Witness.class, id);
        if (witness == null) {
            throw new EntityNotFoundException("witness " + id);
        }
        witness.revoke(current.actor(), clock.instant());
        events.fire(new WitnessEvent.Revoked(witness.subject(), witness.state()));
    }

    private static WitnessRow row(Object[] columns) {
        return new WitnessRow(
                (UUID) columns[0],
                (String) columns[1],
                (String) columns[2],
                (String) columns[3],
                instant(columns[4]),
                instant(columns[5]),
                (Long) columns[6],
                instant(columns[7]));
    }

    private static Instant instant(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return value == null ? null : ((java.util.Date) value).toInstant();
    }
}

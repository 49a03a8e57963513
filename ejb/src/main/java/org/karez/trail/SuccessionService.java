package org.karez.trail;

import static org.karez.officer.Role.Names.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.karez.merkle.LogKeys;
import org.karez.merkle.Succession;
import org.karez.merkle.VerifierKey;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.Breaches;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;

/** Registering how the log's key hands over to the next one. The log is one for all participants: any administrator may, who was given the note. */
@Stateless
@AsOfficer
@RolesAllowed(ADMINISTRATOR)
public class SuccessionService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** The keys of the log, the newest first; none before anything was signed. */
    public List<LogKeyRow> list() {
        try {
            StoredSuccessions stored = new StoredSuccessions(connection());
            Optional<VerifierKey> signer = stored.signer();
            if (signer.isEmpty()) {
                return List.of();
            }
            LogKeys keys = stored.through(signer.get());
            int last = keys.keys().indexOf(signer.get());
            LogKeyRow.Place ofLast = stored.isSigning() ? LogKeyRow.Place.SIGNS : LogKeyRow.Place.SIGNED_LAST;
            List<LogKeyRow> rows = new ArrayList<>();
            for (int i = keys.keys().size() - 1; i >= 0; i--) {
                LogKeyRow.Place place =
                        i == last ? ofLast : i > last ? LogKeyRow.Place.NEXT : LogKeyRow.Place.HANDED_OVER;
                rows.add(row(keys.keys().get(i), place));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the log's keys cannot be read", e);
        }
    }

    /**
     * Registers that the log's key hands over. The server takes the next key over by itself.
     *
     * @param succession the note that {@code keys --rotate} printed, signed by both keys
     */
    public void register(String succession) {
        Succession signed = KeySuccession.read(succession);
        check(signed);
        KeySuccession registered = new KeySuccession(signed, current.actor(), clock.instant());
        em.persist(registered);
        try {
            em.flush();
        } catch (PersistenceException e) {
            // Another administrator, in this very moment.
            if (String.valueOf(e.getMessage()).contains("trail_succession_")) {
                throw RuleViolation.at("succession", SuccessionRule.REGISTERED_ALREADY);
            }
            throw e;
        }
        events.fire(new SuccessionEvent.Registered(registered.subject(), registered.state()));
    }

    private void check(Succession succession) {
        try {
            StoredSuccessions stored = new StoredSuccessions(connection());
            List<StoredSuccessions.Kept> all = stored.all();
            String from = succession.from().text();
            String id = "+" + succession.to().idText() + "+";
            if (all.stream().anyMatch(kept -> kept.oldKey().equals(from))) {
                throw RuleViolation.at("succession", SuccessionRule.REGISTERED_ALREADY);
            }
            new Breaches()
                    .require(signs(succession.from(), stored), SuccessionRule.OTHER_KEY, "succession")
                    // Its identifier is all that signatures name it by.
                    .require(
                            all.stream().noneMatch(kept -> (kept.oldKey() + kept.newKey()).contains(id)),
                            SuccessionRule.KEY_USED,
                            "succession")
                    .refuse();
        } catch (SQLException e) {
            throw new IllegalStateException("the log's keys cannot be read", e);
        }
    }

    /**
     * Whether the key signs now. The server that signs says which; but a database that was restored may not know any more that it handed
     * over: there its last checkpoint tells.
     */
    private boolean signs(VerifierKey key, StoredSuccessions stored) throws SQLException {
        if (stored.signer().filter(key::equals).isPresent()) {
            return true;
        }
        Optional<StoredCheckpoints.Published> last = new StoredCheckpoints(connection()).latest();
        return last.isPresent() && last.get().isSignedBy(key);
    }

    private LogKeyRow row(VerifierKey key, LogKeyRow.Place place) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement("""
                SELECT o.name, s.registered_at FROM trail_succession s JOIN officer o ON o.id = s.registered_by
                 WHERE s.new_key = ?""")) {
            statement.setString(1, key.text());
            try (ResultSet row = statement.executeQuery()) {
                boolean followed = row.next();
                return new LogKeyRow(
                        key.text(),
                        key.idText(),
                        place,
                        followed ? row.getString(1) : null,
                        followed ? row.getObject(2, OffsetDateTime.class).toInstant() : null);
            }
        }
    }

    private Connection connection() {
        return em.unwrap(Connection.class);
    }
}

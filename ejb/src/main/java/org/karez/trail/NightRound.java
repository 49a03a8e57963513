package org.karez.trail;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.karez.officer.NightWatch;

/** The steps of a night's verification, each in a transaction of its own. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(REQUIRES_NEW)
public class NightRound {

    /** One night is shorter; the clocks of several servers differ by less. */
    private static final Duration ONE_NIGHT = Duration.ofHours(12);

    @Resource(lookup = "java:app/jdbc/karez")
    private DataSource database;

    @Inject
    private NightWatch watch;

    @Inject
    private VerificationWork work;

    @Inject
    private Clock clock;

    /** The authorities that have a trail. */
    public List<UUID> authorities() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT trail_night_authorities()");
                ResultSet rows = statement.executeQuery()) {
            List<UUID> authorities = new ArrayList<>();
            while (rows.next()) {
                authorities.add(rows.getObject(1, UUID.class));
            }
            return authorities;
        } catch (SQLException e) {
            throw new IllegalStateException("the authorities cannot be read", e);
        }
    }

    /** Takes an authority's verification of this night; tells whether no other server has. */
    public boolean begin(UUID authority) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT trail_night_begins(?, ?, ?)")) {
            statement.setObject(1, authority);
            statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setObject(3, clock.instant().minus(ONE_NIGHT).atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a night's verification cannot begin", e);
        }
    }

    /** Verifies everything of the authority, and keeps the result as any other. */
    public void carryOut(UUID authority, VerificationProgress run) {
        watch.enter(authority);
        work.carryOut(run);
    }

    /** Notes how it ended: why it came to no result, or an empty text. */
    public void end(UUID authority, String failure) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT trail_night_ends(?, ?, ?)")) {
            statement.setObject(1, authority);
            statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setString(3, failure);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("a night's verification cannot end", e);
        }
    }
}

package org.karez.trail;

import static org.karez.officer.Role.Names.AUDITOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.karez.officer.AsOfficer;

/** How the tree over the trail stands, for auditors. The tree is one for all authorities; it shows no content of any. */
@Stateless
@AsOfficer
@RolesAllowed(AUDITOR)
public class TreeQueries {

    @Resource(lookup = "java:app/jdbc/karez")
    private DataSource database;

    @Inject
    private Clock clock;

    /** How it stands now. */
    public TreeState state() {
        try (Connection connection = database.getConnection()) {
            Optional<StoredCheckpoints.Published> last = new StoredCheckpoints(connection).latest();
            List<Cosigned> witnesses = new StoredWitnesses(connection).standing();
            try (PreparedStatement statement = connection.prepareStatement("""
                            SELECT t.size, b.entries, b.since, s.state, s.detail, s.key, s.since
                              FROM trail_tree t, trail_behind() b, trail_signer s""");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return new TreeState(
                        row.getLong(1),
                        last.map(StoredCheckpoints.Published::size).orElse(0L),
                        last.map(StoredCheckpoints.Published::signedAt).orElse(null),
                        row.getLong(2),
                        instant(row, 3),
                        SignerState.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        instant(row, 7),
                        clock.instant(),
                        witnesses);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the state of the tree cannot be read", e);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

package org.karez.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;
import org.karez.trail.EntryBody;
import org.karez.trail.EntryWriter;
import org.karez.trail.TrailEvent;

/**
 * Leaves the entry of an export in the trail of each authority whose entries leave the system. The operator is no officer: who acts is an officer
 * of the authority who is no person, has no role and cannot sign in, as at night.
 */
final class ExportEntry {

    private final Connection owner;
    private final Clock clock;

    /** @param owner of the database's owner, in a transaction */
    ExportEntry(Connection owner, Clock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /** Leaves it, with what the operator asked for. */
    void leave(UUID authority, ExportWish wish) throws SQLException {
        Map<String, String> filter = wish.authority() == null
                ? Map.of("operator", wish.operator())
                : Map.of("operator", wish.operator(), "authority", authority.toString());
        Subject trail = new Subject(SubjectKind.TRAIL, authority, authority);
        TrailEvent.Exported event = new TrailEvent.Exported(
                trail, null, filter, ExportHeader.FORMAT, (int) Math.min(count(authority), Integer.MAX_VALUE));
        UUID officer = officer(authority);
        new EntryWriter(owner).actAs(officer).append(EntryBody.of(event, clock.instant(), officer, authority));
    }

    private long count(UUID authority) throws SQLException {
        try (PreparedStatement statement =
                owner.prepareStatement("SELECT count(*) FROM trail_entry WHERE owner_authority_id = ?")) {
            statement.setObject(1, authority);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private UUID officer(UUID authority) throws SQLException {
        String login = "export-" + authority;
        try (PreparedStatement insert = owner.prepareStatement("""
                INSERT INTO officer (id, authority_id, login, name, post, active, language, theme, density, version)
                VALUES (gen_random_uuid(), ?, ?, 'Karez, export of the trail (выгрузка журнала)', 'Karez', false, 'en', 'LIGHT', 'NORMAL', 1)
                    ON CONFLICT (login) DO NOTHING""")) {
            insert.setObject(1, authority);
            insert.setString(2, login);
            insert.execute();
        }
        try (PreparedStatement find =
                owner.prepareStatement("SELECT id FROM officer WHERE login = ? AND authority_id = ? AND NOT active")) {
            find.setString(1, login);
            find.setObject(2, authority);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("somebody else is called " + login);
                }
                return row.getObject(1, UUID.class);
            }
        }
    }
}

package org.karez.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.karez.shared.Subject;
import org.karez.trail.EntryBody;
import org.karez.trail.EntryWriter;

/**
 * Tells the {@link Story} to an empty database: each act changes rows as it says, and adds its entry to the trail with the state
 * that the rows have then, and with the parts that came to the subject since its last entry.
 */
public final class DemoData {

    private final Connection owner;
    private final Instant now;
    private final Map<Subject, Map<String, String>> toldParts = new HashMap<>();

    private DemoData(Connection owner, Instant now) {
        this.owner = owner;
        this.now = now;
    }

    /**
     * Loads the demonstration's data in one transaction. Does nothing where officers exist already.
     *
     * @param owner connection of the database's owner; its transaction ends here
     * @param clock what the story counts back from
     */
    public static void load(Connection owner, Clock clock) throws SQLException {
        owner.setAutoCommit(false);
        DemoData data = new DemoData(owner, clock.instant());
        if (data.isEmpty()) {
            data.prepare();
            for (Story.Act act : Story.read().acts()) {
                data.play(act);
            }
        }
        owner.commit();
    }

    /** How to sign in: state, role, login, one line each, headed by the password that all of them have. */
    public static List<String> signIns() {
        try (InputStream in = DemoData.class.getResourceAsStream("signins.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isEmpty() throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT NOT EXISTS (SELECT 1 FROM officer)")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /** What the story's SQL calls: identifiers by name, and the time of the act. */
    private void prepare() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                    CREATE FUNCTION pg_temp.id(name text) RETURNS uuid LANGUAGE sql IMMUTABLE
                    AS $$ SELECT md5('karez demonstration ' || name)::uuid $$;
                    CREATE FUNCTION pg_temp.at() RETURNS timestamptz LANGUAGE sql STABLE
                    AS $$ SELECT current_setting('demo.at')::timestamptz $$;
                    CREATE FUNCTION pg_temp.day(days integer) RETURNS date LANGUAGE sql STABLE
                    AS $$ SELECT (current_setting('demo.now')::timestamptz AT TIME ZONE 'UTC')::date + days $$;
                    CREATE FUNCTION pg_temp.year() RETURNS text LANGUAGE sql STABLE
                    AS $$ SELECT to_char(pg_temp.day(0), 'YYYY') $$""");
        }
        set("demo.now", now);
    }

    private void play(Story.Act act) throws SQLException {
        Instant at = now.minus(act.ago());
        set("demo.at", at);
        if (!act.sql().isEmpty()) {
            try (Statement statement = owner.createStatement()) {
                statement.execute(act.sql());
            }
        }
        if (act.kind() != null) {
            keep(act, at);
        }
    }

    private void set(String setting, Instant value) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("SELECT set_config(?, ?, true)")) {
            statement.setString(1, setting);
            statement.setString(2, value.toString());
            statement.execute();
        }
    }

    private void keep(Story.Act act, Instant at) throws SQLException {
        UUID id = id(act.subject());
        Subject subject = new Subject(act.kind(), id, ownerOf(act.kind().name(), id));
        UUID[] officer = officer(act.officer());
        boolean view = act.event().equals("Viewed");
        Map<String, String> state = view
                ? Map.of()
                : texts(
                        "SELECT f.key, f.value FROM subject_state s, jsonb_each_text(s.state) f WHERE s.subject_kind = ? AND s.subject_id = ?",
                        subject);
        new EntryWriter(owner)
                .actAs(officer[0])
                .append(new EntryBody(
                        subject,
                        1,
                        new byte[0],
                        at,
                        officer[0],
                        officer[1],
                        act.event(),
                        act.details(),
                        state,
                        view ? Map.of() : newParts(subject)));
    }

    private UUID ownerOf(String kind, UUID id) throws SQLException {
        return (UUID) one(
                "SELECT owner_authority_id FROM subject_state WHERE subject_kind = ? AND subject_id = ?", kind, id)[0];
    }

    private UUID[] officer(String login) throws SQLException {
        Object[] row = one("SELECT id, authority_id FROM officer WHERE login = ?", login);
        return new UUID[] {(UUID) row[0], (UUID) row[1]};
    }

    private UUID id(String name) throws SQLException {
        return (UUID) one("SELECT pg_temp.id(?)", name)[0];
    }

    /** What came to the subject since its last entry; nothing of the story ever goes. */
    private Map<String, String> newParts(Subject subject) throws SQLException {
        Map<String, String> parts =
                texts("SELECT field, text FROM subject_part WHERE subject_kind = ? AND subject_id = ?", subject);
        Map<String, String> told = toldParts.put(subject, parts);
        Map<String, String> unchanged = told == null ? Map.of() : told;
        Map<String, String> fresh = new TreeMap<>(parts);
        fresh.entrySet().removeAll(unchanged.entrySet());
        return fresh;
    }

    private Map<String, String> texts(String sql, Subject subject) throws SQLException {
        Map<String, String> texts = new TreeMap<>();
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setString(1, subject.kind().name());
            statement.setObject(2, subject.id());
            ResultSet fields = statement.executeQuery();
            while (fields.next()) {
                texts.put(fields.getString(1), fields.getString(2));
            }
        }
        return texts;
    }

    private Object[] one(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                throw new SQLException("the story names what does not exist: " + statement);
            }
            Object[] values = new Object[row.getMetaData().getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getObject(i + 1);
            }
            return values;
        }
    }
}

package org.karez.db;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Whether the application may run on a database: asked by the launcher, by the doctor and by the application itself when it
 * starts. Everything is judged by what the server does, not by how its settings are called.
 */
public final class DatabaseCheck {

    private static final int OLDEST_VERSION = 15;
    private static final int PATIENCE_SECONDS = 2;
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private final Connection connection;
    private final List<Finding> findings = new ArrayList<>();

    private DatabaseCheck(Connection connection) {
        this.connection = connection;
    }

    /**
     * Connects as the application would, and checks.
     *
     * @param url the JDBC address of the database
     * @param app the role that the application runs as
     */
    public static List<Finding> of(String url, Login app) {
        try (Connection connection = DriverManager.getConnection(url, app.user(), app.password())) {
            return of(connection);
        } catch (SQLException e) {
            return List.of(refused(url, app, e));
        }
    }

    /** Checks the database behind the application's own pool of connections. */
    public static List<Finding> of(DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return of(connection);
        } catch (SQLException e) {
            return List.of(Finding.error(
                    "The database cannot be reached (%s)".formatted(line(e)), "start it, or correct karez.db.url"));
        }
    }

    /** Whether the database answers now. */
    public static boolean answers(DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Checks the database behind a connection of the application's role.
     *
     * @throws SQLException when the connection breaks
     */
    public static List<Finding> of(Connection app) throws SQLException {
        DatabaseCheck check = new DatabaseCheck(app);
        if (check.version()) {
            check.letters();
            check.durability();
            check.role();
            check.migrations();
            check.extension();
            check.rights();
            check.clock();
        }
        return List.copyOf(check.findings);
    }

    /**
     * Whether the schema is the one of this release, whatever role asks.
     *
     * @throws SQLException when the connection breaks
     */
    public static List<Finding> schema(Connection connection) throws SQLException {
        DatabaseCheck check = new DatabaseCheck(connection);
        if (check.version()) {
            check.migrations();
        }
        return List.copyOf(check.findings);
    }

    private static Finding refused(String url, Login app, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28")) {
            return Finding.error(
                    "The database at %s does not let %s in (%s)".formatted(url, app.user(), line(e)),
                    "check karez.db.user and karez.db.password, and pg_hba.conf of the server");
        }
        if (state.equals("3D000")) {
            return Finding.error(
                    "The server has no such database: " + url,
                    "create it as docs/operate.md says, or correct karez.db.url");
        }
        return Finding.error(
                "The database at %s cannot be reached (%s)".formatted(url, line(e)),
                "start it, or correct karez.db.url");
    }

    private boolean version() throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            findings.add(Finding.error(
                    "The database is PostgreSQL " + version, "use PostgreSQL " + OLDEST_VERSION + " or later"));
            return false;
        }
        findings.add(Finding.good("PostgreSQL " + connection.getMetaData().getDatabaseProductVersion()));
        return true;
    }

    private void letters() throws SQLException {
        boolean utf8 = "UTF8".equals(text("SHOW server_encoding"));
        // In the locale C, lower-casing, ILIKE, trigrams and full text stop at ASCII without a word.
        boolean known = utf8
                && yes("SELECT lower('ҒЖ') = 'ғж' AND 'ӨҮҚ' ILIKE 'өүқ'"
                        + " AND to_tsvector('simple', 'ТАШКЕНТ') @@ to_tsquery('simple', 'ташкент')");
        findings.add(
                known
                        ? Finding.good("Letters of all scripts are known (UTF-8)")
                        : Finding.error(
                                "The database does not know Cyrillic letters: its encoding is not UTF-8 or its LC_CTYPE is C",
                                "create it with ENCODING 'UTF8' and LC_CTYPE 'C.UTF-8' (docs/operate.md)"));
    }

    private void durability() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if ("off".equals(text("SHOW " + setting))) {
                findings.add(Finding.error(
                        setting + " is off: entries that were acknowledged can be lost",
                        "set " + setting + " = on in postgresql.conf, or for the role"));
            } else {
                findings.add(Finding.good(setting + " is on"));
            }
        }
    }

    private void role() throws SQLException {
        String role = text("SELECT current_user");
        if (yes("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")) {
            findings.add(Finding.error(
                    role + " is a superuser: row-level security does not bind it",
                    "ALTER ROLE " + role + " NOSUPERUSER"));
        } else if (yes("SELECT rolbypassrls FROM pg_roles WHERE rolname = current_user")) {
            findings.add(
                    Finding.error(role + " may step around row-level security", "ALTER ROLE " + role + " NOBYPASSRLS"));
        } else if (yes(
                "SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE n.nspname = 'public' AND pg_has_role(c.relowner, 'MEMBER'))"
                        + " OR EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND pg_has_role(datdba, 'MEMBER'))")) {
            findings.add(Finding.error(
                    role + " owns the database or a table in it, or is a member of the role that does",
                    "run the application as " + Logins.APP + ", and own the schema by " + Logins.OWNER));
        } else {
            findings.add(Finding.good(role + " is bound by row-level security"));
        }
    }

    private void migrations() throws SQLException {
        SortedSet<Integer> brought = brought();
        if (!yes("SELECT to_regclass('" + Migrations.HISTORY + "') IS NOT NULL")) {
            findings.add(Finding.error("The schema is empty", "java -jar karez.jar migrate"));
            return;
        }
        if (!yes("SELECT has_table_privilege('" + Migrations.HISTORY + "', 'SELECT')")) {
            findings.add(Finding.error("The history of migrations cannot be read", "java -jar karez.jar migrate"));
            return;
        }
        SortedSet<Integer> run = run();
        SortedSet<Integer> missing = new TreeSet<>(brought);
        missing.removeAll(run);
        SortedSet<Integer> newer = new TreeSet<>(run);
        newer.removeAll(brought);
        if (!missing.isEmpty()) {
            findings.add(Finding.error("The schema lacks migrations " + missing, "java -jar karez.jar migrate"));
        }
        if (!newer.isEmpty()) {
            findings.add(Finding.error(
                    "The schema has migrations that this release does not know: " + newer,
                    "run the release that migrated it, or a later one"));
        }
        if (missing.isEmpty() && newer.isEmpty()) {
            findings.add(Finding.good("The schema is the one of this release (" + run.size() + " migrations)"));
        }
    }

    private SortedSet<Integer> run() throws SQLException {
        SortedSet<Integer> run = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT version FROM " + Migrations.HISTORY + " WHERE success AND version ~ '^[0-9]+$'")) {
            while (rows.next()) {
                run.add(Integer.valueOf(rows.getString(1)));
            }
        }
        return run;
    }

    private static SortedSet<Integer> brought() {
        try {
            return Migrations.versions();
        } catch (IOException e) {
            throw new IllegalStateException("The migrations of this release cannot be read", e);
        }
    }

    private void extension() throws SQLException {
        findings.add(
                yes("SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm')")
                        ? Finding.good("The extension pg_trgm is there")
                        : Finding.error(
                                "The extension pg_trgm is missing",
                                "install the server's contrib package, then: java -jar karez.jar migrate"));
    }

    private void rights() throws SQLException {
        String unreadable = text("SELECT string_agg(c.relname, ', ' ORDER BY c.relname) FROM pg_class c"
                + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')"
                + " AND NOT (has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'))");
        String user = text("SELECT current_user");
        findings.add(
                unreadable == null
                        ? Finding.good(user + " has its rights")
                        : Finding.error(
                                user + " may not read: " + unreadable,
                                "run the application as " + Logins.APP + ", or: java -jar karez.jar migrate"));
    }

    private void clock() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            Instant there = row.getObject(1, OffsetDateTime.class).toInstant();
            Duration apart = Duration.between(there, Instant.now()).abs();
            findings.add(
                    apart.compareTo(CLOCK_TOLERANCE) <= 0
                            ? Finding.good("The clocks of server and database agree")
                            : Finding.warning(
                                    "The clocks of server and database are %d s apart".formatted(apart.toSeconds()),
                                    "synchronise both with the same time source"));
        }
    }

    private boolean yes(String question) throws SQLException {
        return "t".equals(text(question));
    }

    private String text(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static String line(SQLException e) {
        return e.getMessage().lines().findFirst().orElse("").strip();
    }
}

package org.karez.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class DatabaseCheckTest {

    private TestDatabase database;

    @BeforeAll
    void start() {
        database = TestDatabase.start();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void findsNothingAtFaultAfterAMigration() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void namesAServerThatIsNotThere() {
        assertThat(faults("jdbc:postgresql://127.0.0.1:1/karez", app()))
                .singleElement()
                .asString()
                .contains("127.0.0.1:1", "cannot be reached", "karez.db.url");
    }

    @Test
    void namesAWrongPassword() {
        Login wrong = new Login(database.appUser(), "wrong");
        // A server that trusts its own machine asks for no password.
        if (System.getenv("KAREZ_TEST_DB") == null) {
            assertThat(faults(database.url(), wrong)).singleElement().asString().contains("does not let karez_app in");
        }
    }

    @Test
    void namesADatabaseThatIsMissing() {
        String url = database.url().replaceAll("/\\w+$", "/nowhere");
        assertThat(faults(url, app())).singleElement().asString().contains("no such database");
    }

    @Test
    void refusesTheOwner() {
        assertThat(faults(database.url(), new Login(database.ownerUser(), database.ownerPassword())))
                .singleElement()
                .asString()
                .contains("karez_owner owns the database");
    }

    @Test
    void refusesARoleThatStepsAroundRowLevelSecurity() throws SQLException {
        assertThat(faultsWhile("ALTER ROLE karez_app BYPASSRLS", "ALTER ROLE karez_app NOBYPASSRLS"))
                .singleElement()
                .asString()
                .contains("NOBYPASSRLS");
    }

    @Test
    void refusesASuperuser() throws SQLException {
        assertThat(faultsWhile("ALTER ROLE karez_app SUPERUSER", "ALTER ROLE karez_app NOSUPERUSER"))
                .singleElement()
                .asString()
                .contains("is a superuser");
    }

    @Test
    void refusesCommitsThatAreNotOnDisk() throws SQLException {
        assertThat(faultsWhile(
                        "ALTER ROLE karez_app SET synchronous_commit = off",
                        "ALTER ROLE karez_app RESET synchronous_commit"))
                .singleElement()
                .asString()
                .contains("synchronous_commit is off");
    }

    @Test
    void namesATableThatTheApplicationMayNotRead() throws SQLException {
        assertThat(faultsWhile("CREATE TABLE public.hidden (id int)", "DROP TABLE public.hidden"))
                .singleElement()
                .asString()
                .contains("may not read: hidden");
    }

    @Test
    void namesAMigrationThatThisReleaseDoesNotKnow() throws SQLException {
        assertThat(faultsWhile(
                        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                                + " execution_time, success) VALUES (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'test', 1, true)",
                        "DELETE FROM flyway_schema_history WHERE version = '9999'"))
                .singleElement()
                .asString()
                .contains("does not know: [9999]");
    }

    @Test
    void namesEveryFaultOfAServerMadeForSpeedInTheLocaleC(@TempDir Path directory) throws IOException {
        try (EmbeddedPostgres fast = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setLocaleConfig("locale", "C")
                .setServerConfig("full_page_writes", "off")
                .setOutputRedirector(Redirect.DISCARD)
                .start()) {
            String url = fast.getJdbcUrl("postgres", "postgres");
            assertThat(faults(url, new Login("postgres", "")))
                    .extracting(Finding::observation)
                    .satisfiesExactly(
                            letters -> assertThat(letters).contains("does not know Cyrillic letters"),
                            fsync -> assertThat(fsync).startsWith("fsync is off"),
                            commit -> assertThat(commit).startsWith("synchronous_commit is off"),
                            pages -> assertThat(pages).startsWith("full_page_writes is off"),
                            role -> assertThat(role).contains("is a superuser"),
                            schema -> assertThat(schema).isEqualTo("The schema is empty"),
                            extension -> assertThat(extension).contains("pg_trgm is missing"));
        }
    }

    private Login app() {
        return new Login(database.appUser(), database.appPassword());
    }

    private List<Finding> faultsWhile(String change, String undo) throws SQLException {
        superuser(change);
        try {
            return faults();
        } finally {
            superuser(undo);
        }
    }

    private List<Finding> faults() {
        return faults(database.url(), app());
    }

    private static List<Finding> faults(String url, Login app) {
        return DatabaseCheck.of(url, app).stream().filter(Finding::isError).toList();
    }

    private void superuser(String sql) throws SQLException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package org.karez.db;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A migrated, empty database for one test run: the embedded PostgreSQL, or a database of its own in the server that the
 * environment variable {@code KAREZ_TEST_DB} names (a JDBC address with the credentials of a superuser).
 */
public final class TestDatabase implements AutoCloseable {

    private static final String EXTERNAL = "KAREZ_TEST_DB";

    private final String url;
    private final Logins logins;
    private final DataSource superuser;
    private final AutoCloseable server;

    private TestDatabase(String url, Logins logins, DataSource superuser, AutoCloseable server) {
        this.url = url;
        this.logins = logins;
        this.superuser = superuser;
        this.server = server;
    }

    /** Starts, or makes, the database and migrates it. */
    public static TestDatabase start() {
        String external = System.getenv(EXTERNAL);
        try {
            TestDatabase database = external == null || external.isBlank() ? embedded() : in(external);
            new Migrator(database.url, database.logins.owner()).migrate();
            return database;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No database to test with: " + e.getMessage(), e);
        }
    }

    public String url() {
        return url;
    }

    public String appUser() {
        return logins.app().user();
    }

    public String appPassword() {
        return logins.app().password();
    }

    public String ownerUser() {
        return logins.owner().user();
    }

    public String ownerPassword() {
        return logins.owner().password();
    }

    public String auditUser() {
        return logins.audit().user();
    }

    public String auditPassword() {
        return logins.audit().password();
    }

    /** A connection of the superuser, for what no role of the product may do. */
    public Connection superuser() throws SQLException {
        return superuser.getConnection();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("The test's database could not be closed: " + e.getMessage(), e);
        }
    }

    private static TestDatabase embedded() throws IOException {
        EmbeddedDatabase embedded = EmbeddedDatabase.temporary();
        return new TestDatabase(embedded.url(), embedded.logins(), embedded.superuser(), embedded);
    }

    private static TestDatabase in(String superuserUrl) throws SQLException {
        String name = "karez_test_" + UUID.randomUUID().toString().replace("-", "");
        // Roles belong to the server, and other test runs may use it at this moment: their passwords have to agree.
        Logins logins = new Logins(
                new Login(Logins.OWNER, "test-owner"),
                new Login(Logins.APP, "test-app"),
                new Login(Logins.AUDIT, "test-audit"));
        try (Connection superuser = DriverManager.getConnection(superuserUrl)) {
            NewDatabase make = new NewDatabase(superuser);
            make.roles(logins);
            make.database(name, "C.UTF-8");
        }
        PGSimpleDataSource address = new PGSimpleDataSource();
        address.setUrl(superuserUrl);
        address.setDatabaseName(name);
        String url =
                "jdbc:postgresql://%s:%d/%s".formatted(address.getServerNames()[0], address.getPortNumbers()[0], name);
        return new TestDatabase(url, logins, address, () -> drop(superuserUrl, name));
    }

    private static void drop(String superuserUrl, String name) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(superuserUrl);
                Statement statement = superuser.createStatement()) {
            statement.execute("DROP DATABASE %s WITH (FORCE)".formatted(name));
        }
    }
}

package org.karez.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** Brings the schema to the version of this release, as the owner, in a step of its own before the application starts. */
public final class Migrator {

    private final String url;
    private final Login owner;

    /**
     * A migrator of one database.
     *
     * @param url the JDBC address of the database
     * @param owner the role that owns the schema
     */
    public Migrator(String url, Login owner) {
        this.url = url;
        this.owner = owner;
    }

    /**
     * Runs the migrations that are missing, each in a transaction.
     *
     * @return how many were run
     * @throws org.flywaydb.core.api.FlywayException when one fails, or one that was run has been changed since
     * @throws SQLException when the database cannot be reached
     */
    public int migrate() throws SQLException {
        int count = Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(url, owner.user(), owner.password())
                .locations("classpath:" + Migrations.LOCATION)
                .load()
                .migrate()
                .migrationsExecuted;
        // The application checks the version when it starts, so it has to read the history.
        try (Connection connection = DriverManager.getConnection(url, owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("GRANT SELECT ON %s TO %s, %s".formatted(Migrations.HISTORY, Logins.APP, Logins.AUDIT));
        }
        return count;
    }
}

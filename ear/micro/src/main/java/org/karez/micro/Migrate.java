package org.karez.micro;

import java.io.PrintStream;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.karez.db.Migrator;

/** Brings the schema of the database to this release, as its owner. */
final class Migrate {

    private final Settings settings;
    private final PrintStream out;

    Migrate(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int execute() {
        String url = settings.require(Setting.DB_URL);
        try {
            int count = new Migrator(url, settings.owner()).migrate();
            out.println(count == 0 ? "The schema is the one of this release" : "Migrations run: " + count);
            return Main.DONE;
        } catch (FlywayException | SQLException e) {
            throw new FailureException("The database at %s was not migrated: %s".formatted(url, e.getMessage()), e);
        }
    }
}

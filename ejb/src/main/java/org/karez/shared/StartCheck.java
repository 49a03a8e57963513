package org.karez.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.List;
import javax.sql.DataSource;
import org.karez.db.DatabaseCheck;
import org.karez.db.Finding;

/** Keeps the application from being served on a database that is not fit for it, on whatever server it is deployed. */
@Singleton
@Startup
public class StartCheck {

    @Resource(lookup = "java:app/jdbc/karez")
    private DataSource database;

    @PostConstruct
    void check() {
        List<Finding> faults =
                DatabaseCheck.of(database).stream().filter(Finding::isError).toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Karez refuses to start. "
                    + String.join(" ", faults.stream().map(Finding::toString).toList()));
        }
    }
}

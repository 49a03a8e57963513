package org.karez.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.List;
import javax.sql.DataSource;
import org.karez.db.DatabaseCheck;
import org.karez.db.Finding;

/**
 * The pool of connections to the installation's database, as the role {@code karez_app}. The keys {@code karez.db.url},
 * {@code karez.db.user} and {@code karez.db.password} say where it is. The application is not served on a database that is not fit
 * for it, on whatever server it is deployed.
 *
 * <p>The pool is declared here and not in a deployment descriptor, so that it is the same in every packaging. In an EAR a server
 * reads the declaration only where it is a bean's.
 */
@Singleton
@Startup
@DataSourceDefinition(
        name = "java:app/jdbc/karez",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=karez.db.url}",
        user = "${MPCONFIG=karez.db.user}",
        password = "${MPCONFIG=karez.db.password}",
        initialPoolSize = 0,
        minPoolSize = 0,
        maxPoolSize = 32,
        maxIdleTime = 300,
        properties = {
            // EclipseLink binds a missing UUID as a missing text, which PostgreSQL takes for a uuid only when untyped.
            "stringType=unspecified",
            // Every query here is short: to compile it takes longer than to run it. The isolation is set here: were it
            // declared above, Payara would ask the database for it after every transaction.
            "options=-c jit=off -c default_transaction_isolation=read\\ committed",
            // Payara's wrapper of a result looks for the driver's method by its name at every value that is read.
            "fish.payara.wrap-jdbc-objects=false",
            // Payara refuses to deploy with validation required but no method for it.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=30",
            "fish.payara.fail-all-connections=true",
            "fish.payara.connection-creation-retry-attempts=3",
            "fish.payara.connection-creation-retry-interval-in-seconds=1"
        })
public class Database {

    @Resource(lookup = "java:app/jdbc/karez")
    private DataSource pool;

    @PostConstruct
    void check() {
        List<Finding> faults =
                DatabaseCheck.of(pool).stream().filter(Finding::isError).toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Karez refuses to start. "
                    + String.join(" ", faults.stream().map(Finding::toString).toList()));
        }
    }
}

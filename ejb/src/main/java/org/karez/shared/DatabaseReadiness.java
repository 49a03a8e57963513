package org.karez.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.karez.db.DatabaseCheck;

/** Ready to serve while the database answers; a load balancer asks at {@code /health/ready}. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    @Resource(lookup = "java:app/jdbc/karez")
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(DatabaseCheck.answers(database))
                .build();
    }
}

package org.karez.test;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class DatabaseIT {

    @Deployment
    static WebArchive karez() {
        return Karez.built();
    }

    @Resource(lookup = "java:app/jdbc/karez")
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserTransaction transaction;

    @Test
    void runsAsTheApplicationRole() throws Exception {
        transaction.begin();
        em.createNativeQuery("select set_config('karez.officer', 'x', true)").getSingleResult();
        assertThat(em.createNativeQuery("select current_user || current_setting('karez.officer')")
                        .getSingleResult())
                .isEqualTo("karez_appx");
        transaction.rollback();
    }
}

package org.karez.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void letsTheThreeRolesInAndKnowsCyrillicLetters() throws Exception {
        try (TestDatabase database = TestDatabase.start()) {
            assertThat(ask(database.url(), database.ownerUser(), database.ownerPassword(), "SELECT lower('ҒЖ')"))
                    .isEqualTo("ғж");
            assertThat(ask(database.url(), database.appUser(), database.appPassword(), "SELECT 'ӨҮҚ' ILIKE 'өүқ'"))
                    .isEqualTo("t");
            assertThat(ask(database.url(), database.auditUser(), database.auditPassword(), "SELECT current_user"))
                    .isEqualTo("karez_audit");
        }
    }

    private static String ask(String url, String user, String password, String question) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}

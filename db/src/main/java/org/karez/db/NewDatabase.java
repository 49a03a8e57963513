package org.karez.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** Makes the three roles and an empty database in a PostgreSQL server, as a superuser of it. */
final class NewDatabase {

    private final Connection superuser;

    NewDatabase(Connection superuser) {
        this.superuser = Objects.requireNonNull(superuser, "superuser");
    }

    /** Makes the roles that are missing, and sets the passwords of all three. */
    void roles(Logins logins) throws SQLException {
        role(logins.owner());
        role(logins.app());
        role(logins.audit());
    }

    /**
     * Makes an empty database that the owner owns, if it does not exist.
     *
     * @param locale the operating system's locale for sorting and letters
     */
    void database(String name, String locale) throws SQLException {
        if (exists("SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            return;
        }
        // template0: another locale than that of template1 is allowed there only
        execute("CREATE DATABASE %s OWNER %s TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE '%s' LC_CTYPE '%s'"
                .formatted(name, Logins.OWNER, locale, locale));
        execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        execute("GRANT CONNECT ON DATABASE %s TO %s, %s".formatted(name, Logins.APP, Logins.AUDIT));
    }

    private void role(Login login) throws SQLException {
        String verb = exists("SELECT 1 FROM pg_roles WHERE rolname = ?", login.user()) ? "ALTER" : "CREATE";
        execute("%s ROLE %s LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '%s'"
                .formatted(verb, login.user(), login.password().replace("'", "''")));
    }

    private boolean exists(String question, String name) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}

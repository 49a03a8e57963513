package org.karez.test;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Looks at the database from outside of the application: each call in a connection and a transaction of its own, committed when
 * the work ends well.
 */
@ApplicationScoped
public class Sql {

    /** As the application does, for the officer of this login: row-level security holds. */
    public As officer(String login) {
        return new As("karez.db", login);
    }

    /** As the application does, while nobody is signed in. */
    public As nobody() {
        return new As("karez.db", null);
    }

    /** As the owner of the tables, whom row-level security lets see everything. */
    public As owner() {
        return new As("karez.test.owner", null);
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Session session) throws SQLException;
    }

    /**
     * Somebody who looks.
     *
     * @param role the keys' prefix of the database role's login
     * @param officer the login of the officer who acts, or null
     */
    public record As(String role, String officer) {

        /** Changes rows and tells how many. */
        public int run(String statement, Object... values) {
            return in(session -> session.run(statement, values));
        }

        /** The first column of every row. */
        public List<String> texts(String query, Object... values) {
            return in(session -> session.texts(query, values));
        }

        /** The only value of the only row. */
        public String text(String query, Object... values) {
            List<String> rows = texts(query, values);
            if (rows.size() != 1) {
                throw new AssertionError(rows.size() + " rows instead of one: " + query);
            }
            return rows.get(0);
        }

        /** The only value of the only row, such as a count. */
        public long number(String query, Object... values) {
            return Long.parseLong(text(query, values));
        }

        /** The version of a row, as one has it who read it just now. */
        public int version(String table, UUID id) {
            return (int) number("SELECT version FROM " + table + " WHERE id = ?", id);
        }

        /** Several statements in one transaction. */
        public <T> T in(Work<T> work) {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(config("karez.db.url"));
            try (Connection connection = database.getConnection(config(role + ".user"), config(role + ".password"))) {
                connection.setAutoCommit(false);
                Session session = new Session(connection);
                if (officer != null) {
                    session.texts("SELECT officer FROM karez_enter(?)", officer);
                }
                T result = work.in(session);
                connection.commit();
                return result;
            } catch (SQLException e) {
                throw new SqlRefused(e);
            }
        }

        private static String config(String key) {
            return System.getProperty(key);
        }
    }

    /**
     * One transaction.
     *
     * @param connection open, and not in auto-commit
     */
    public record Session(Connection connection) {

        /** Changes rows and tells how many. */
        public int run(String statement, Object... values) throws SQLException {
            try (PreparedStatement prepared = prepare(statement, values)) {
                prepared.execute();
                return prepared.getUpdateCount();
            }
        }

        /** The first column of every row. */
        public List<String> texts(String query, Object... values) throws SQLException {
            try (PreparedStatement prepared = prepare(query, values);
                    ResultSet rows = prepared.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }

        private PreparedStatement prepare(String statement, Object... values) throws SQLException {
            PreparedStatement prepared = connection.prepareStatement(statement);
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared;
        }
    }

    /** What the database refused, with its reason as message. */
    public static final class SqlRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SqlRefused(SQLException cause) {
            super(cause.getMessage(), cause);
        }

        /** The SQLSTATE, such as 42501 for a missing right. */
        public String state() {
            return ((SQLException) getCause()).getSQLState();
        }
    }
}

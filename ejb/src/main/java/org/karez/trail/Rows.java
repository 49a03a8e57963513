package org.karez.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** What a statement gives, read as it is asked for, so that it never lies in the memory as a whole. */
public final class Rows<T> implements Iterator<T>, AutoCloseable {

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Reads the row where the result stands. */
        T read(ResultSet row) throws SQLException;
    }

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Reader<T> reader;
    private boolean more;

    /**
     * Asks.
     *
     * @param connection in a transaction, else the driver reads everything at once
     * @param fetch rows that are read at a time
     */
    public Rows(Connection connection, int fetch, String query, Reader<T> reader, Object... values)
            throws SQLException {
        this.reader = reader;
        statement = connection.prepareStatement(query);
        statement.setFetchSize(fetch);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        rows = statement.executeQuery();
        more = rows.next();
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public T next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        try {
            T next = reader.read(rows);
            more = rows.next();
            return next;
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be read on", e);
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}

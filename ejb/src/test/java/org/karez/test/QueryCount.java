package org.karez.test;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts the statements that the persistence provider sends to the database, by its log of them. */
public final class QueryCount {

    /** The one whose level the server sets: it would hide what a logger above it lets through. */
    private static final Logger PROVIDER = Logger.getLogger("org.eclipse.persistence.session");

    private QueryCount() {}

    /** How many statements the work sends. A page whose count grows with its rows asks once for each of them. */
    public static int of(Callable<?> work) throws Exception {
        AtomicInteger statements = new AtomicInteger();
        Handler counter = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLoggerName().endsWith(".sql")) {
                    statements.incrementAndGet();
                }
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Level before = PROVIDER.getLevel();
        PROVIDER.setLevel(Level.FINE);
        PROVIDER.addHandler(counter);
        try {
            work.call();
        } finally {
            PROVIDER.removeHandler(counter);
            PROVIDER.setLevel(before);
        }
        return statements.get();
    }
}

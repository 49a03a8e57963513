package org.karez.micro;

import java.util.ArrayDeque;
import java.util.Deque;

/** Stops what was started, last first, when the launcher ends: by itself, by Ctrl-C, or by a service manager. */
final class Stopper {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean stopping;

    Stopper() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stopper"));
    }

    /** Has it stopped at the end; at once, if the end has come while it was starting. */
    synchronized <T extends AutoCloseable> T add(T process) {
        if (stopping) {
            close(process);
        } else {
            started.push(process);
        }
        return process;
    }

    /** Stops everything that was added, now. */
    synchronized void stop() {
        stopping = true;
        while (!started.isEmpty()) {
            close(started.pop());
        }
    }

    private static void close(AutoCloseable process) {
        try {
            process.close();
        } catch (Exception e) {
            // One that does not stop must not keep the others running.
            System.getLogger(Stopper.class.getName()).log(System.Logger.Level.WARNING, "Not stopped in order", e);
        }
    }
}

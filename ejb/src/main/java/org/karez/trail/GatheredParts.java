package org.karez.trail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.karez.shared.Part;
import org.karez.shared.Subject;

/** The parts that were told in a transaction and wait for the entry that states them. None may be left over: no entry, no change. */
@ApplicationScoped
class GatheredParts {

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** The parts of one transaction, which refuses to end before all of them are stated. */
    private static final class Waiting implements Synchronization {

        private final Map<Subject, SortedMap<String, String>> bySubject = new HashMap<>();

        @Override
        public void beforeCompletion() {
            if (!bySubject.isEmpty()) {
                throw new IllegalStateException("no entry states the parts of " + bySubject.keySet());
            }
        }

        @Override
        public void afterCompletion(int status) {
            bySubject.clear();
        }
    }

    void gather(@Observes Part part) {
        Waiting waiting = (Waiting) transaction.getResource(Waiting.class);
        if (waiting == null) {
            waiting = new Waiting();
            transaction.putResource(Waiting.class, waiting);
            transaction.registerInterposedSynchronization(waiting);
        }
        waiting.bySubject
                .computeIfAbsent(part.subject(), subject -> new TreeMap<>())
                .put(part.field(), part.text());
    }

    /** What was told of the subject since its last entry in this transaction, by field. */
    Map<String, String> take(Subject subject) {
        Waiting waiting = (Waiting) transaction.getResource(Waiting.class);
        SortedMap<String, String> parts = waiting == null ? null : waiting.bySubject.remove(subject);
        return parts == null ? Map.of() : parts;
    }
}

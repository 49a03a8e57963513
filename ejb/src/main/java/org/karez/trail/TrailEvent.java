package org.karez.trail;

import java.util.Map;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** What auditors do with the trail; it is kept in the trail as well. */
public sealed interface TrailEvent extends DomainEvent {

    /** A verification ended. */
    record Verified(Subject subject, Map<String, String> state) implements TrailEvent {}

    /**
     * Entries left the system.
     *
     * @param subject the authority whose entries
     * @param filter which of them, by field of the search
     * @param entries how many
     */
    record Exported(Subject subject, Map<String, String> filter, int entries) implements TrailEvent {

        @Override
        public Map<String, String> state() {
            return Map.of();
        }
    }
}

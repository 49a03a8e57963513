package org.karez.trail;

import java.util.Map;
import org.karez.shared.DomainEvent;
import org.karez.shared.Sight;
import org.karez.shared.Subject;

/** What happens to the trail itself. */
public sealed interface TrailEvent extends DomainEvent {

    /** A verification ended. */
    record Verified(Subject subject, Map<String, String> state) implements TrailEvent {}

    /**
     * An auditor searched.
     *
     * @param subject the trail of his authority
     * @param place which list
     * @param filter for what, by field of the search
     */
    record Searched(Subject subject, TrailList place, Map<String, String> filter) implements TrailEvent, Sight {

        @Override
        public boolean isRepetition(Map<String, Object> details) {
            return place.name().equals(details.get("place")) && filter.equals(details.get("filter"));
        }
    }

    /**
     * What was found left the system.
     *
     * @param subject the trail of the authority
     * @param place which list; null when it was a proof of entries
     * @param filter which rows, by field of the search
     * @param format as what kind of file
     * @param entries how many rows
     */
    record Exported(Subject subject, TrailList place, Map<String, String> filter, String format, int entries)
            implements TrailEvent {

        @Override
        public Map<String, String> state() {
            return Map.of();
        }
    }

    /** An auditor kept a filter under a name. */
    record ViewSaved(Subject subject, TrailList place, String title, Map<String, String> filter) implements TrailEvent {

        @Override
        public Map<String, String> state() {
            return Map.of();
        }
    }

    /** He dropped it. */
    record ViewDropped(Subject subject, TrailList place, String title) implements TrailEvent {

        @Override
        public Map<String, String> state() {
            return Map.of();
        }
    }
}

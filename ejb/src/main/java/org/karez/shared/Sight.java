package org.karez.shared;

import java.util.Map;

/** Somebody saw something, and changed nothing. The same sight of one thing by one officer within ten minutes is one entry. */
public interface Sight extends DomainEvent {

    /**
     * Whether an earlier sight of the same thing was the same.
     *
     * @param details what the entry of the earlier one tells beside its subject
     */
    boolean isRepetition(Map<String, Object> details);

    @Override
    default Map<String, String> state() {
        return Map.of();
    }
}

package org.karez.shared;

import java.util.Map;

/** Somebody opened restricted content and saw it. */
public record Viewed(Subject subject) implements DomainEvent {

    @Override
    public Map<String, String> state() {
        return Map.of();
    }
}

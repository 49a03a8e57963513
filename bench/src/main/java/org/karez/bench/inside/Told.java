package org.karez.bench.inside;

import java.util.Map;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** An event that changes no row. */
public record Told(Subject subject) implements DomainEvent {

    @Override
    public Map<String, String> state() {
        return Map.of();
    }
}

package org.karez.trail;

import java.util.Map;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** What happens to a witness of the trail. */
public sealed interface WitnessEvent extends DomainEvent {

    /** An administrator registered it. */
    record Registered(Subject subject, Map<String, String> state) implements WitnessEvent {}

    /** An administrator revoked it. */
    record Revoked(Subject subject, Map<String, String> state) implements WitnessEvent {}
}

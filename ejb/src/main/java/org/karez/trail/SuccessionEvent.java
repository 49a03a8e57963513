package org.karez.trail;

import java.util.Map;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** What happens to a succession of the log's key. */
public sealed interface SuccessionEvent extends DomainEvent {

    /** An administrator registered it; its state has the note with both signatures. */
    record Registered(Subject subject, Map<String, String> state) implements SuccessionEvent {}
}

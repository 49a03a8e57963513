package org.karez.audit;

import java.util.Map;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** What happens to a sample. */
public sealed interface SampleEvent extends DomainEvent {

    /** An auditor drew it. */
    record Drawn(Subject subject, Map<String, String> state) implements SampleEvent {}
}

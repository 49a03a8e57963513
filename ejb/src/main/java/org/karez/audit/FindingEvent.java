package org.karez.audit;

import java.util.Map;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** What happens to a finding. */
public sealed interface FindingEvent extends DomainEvent {

    /** An auditor raised it. */
    record Raised(Subject subject, Map<String, String> state) implements FindingEvent {}

    /** Its owner answered. */
    record Answered(Subject subject, Map<String, String> state) implements FindingEvent {}

    /** The auditor was not content with the answer. */
    record Returned(Subject subject, Map<String, String> state) implements FindingEvent {}

    /** The auditor signed it off. */
    record Accepted(Subject subject, Map<String, String> state) implements FindingEvent {}

    /** The auditor took it back. */
    record Withdrawn(Subject subject, Map<String, String> state) implements FindingEvent {}
}

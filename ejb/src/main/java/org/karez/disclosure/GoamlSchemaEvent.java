package org.karez.disclosure;

import java.util.Map;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** What happens to a country's schema. */
public sealed interface GoamlSchemaEvent extends DomainEvent {

    /** It was loaded, and reports are measured by it from now on. */
    record Loaded(Subject subject, Map<String, String> state) implements GoamlSchemaEvent {}

    /** Reports are measured by it again. */
    record Activated(Subject subject, Map<String, String> state) implements GoamlSchemaEvent {}

    /** Reports are measured by it no more. */
    record Deactivated(Subject subject, Map<String, String> state) implements GoamlSchemaEvent {}
}

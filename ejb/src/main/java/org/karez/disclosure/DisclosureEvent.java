package org.karez.disclosure;

import java.util.Map;
import java.util.UUID;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** What happens to a case by a report. */
public sealed interface DisclosureEvent extends DomainEvent {

    /** The case was made of a report; what it says of itself was told when it was drafted. */
    record Imported(
            Subject subject,
            UUID disclosure,
            String reference,
            String sha256,
            int transactions,
            int parties,
            int accounts)
            implements DisclosureEvent {

        @Override
        public Map<String, String> state() {
            return Map.of();
        }
    }
}

package org.karez.party;

import java.util.Map;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** What happens to a party. */
public sealed interface PartyEvent extends DomainEvent {

    /** It was entered. */
    record Added(Subject subject, Map<String, String> state) implements PartyEvent {}

    /** What is known of it changed. */
    record Changed(Subject subject, Map<String, String> state) implements PartyEvent {}
}

package org.karez.officer;

import java.time.LocalDate;
import java.util.Map;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** What happens to participants and their authorities. */
public sealed interface AuthorityEvent extends DomainEvent {

    /** A participant was entered. */
    record ParticipantAdded(Subject subject, Map<String, String> state) implements AuthorityEvent {}

    /** A participant became member or observer; an earlier membership ended that day. */
    record MembershipBegan(
            Subject subject, Membership.Status status, LocalDate since, String decision, Map<String, String> state)
            implements AuthorityEvent {}

    /** An authority was entered. */
    record AuthorityAdded(Subject subject, Map<String, String> state) implements AuthorityEvent {}

    /** An authority got other names. */
    record AuthorityRenamed(Subject subject, Map<String, String> state) implements AuthorityEvent {}
}

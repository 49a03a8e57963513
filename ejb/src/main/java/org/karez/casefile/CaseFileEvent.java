package org.karez.casefile;

import java.util.Map;
import java.util.UUID;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** What happens to a case file. */
public sealed interface CaseFileEvent extends DomainEvent {

    /** C1: a draft was begun. */
    record Drafted(Subject subject, Map<String, String> state) implements CaseFileEvent {}

    /** Its content was changed. */
    record Edited(Subject subject, Map<String, String> state) implements CaseFileEvent {}

    /** C2: its author submitted it. Later features refuse here what they find missing. */
    record Submitted(Subject subject, Map<String, String> state, int parties) implements CaseFileEvent {}

    /** C3: a supervisor returned it. */
    record Returned(Subject subject, Map<String, String> state, String reason) implements CaseFileEvent {}

    /** C4: a supervisor rejected it. */
    record Rejected(Subject subject, Map<String, String> state, String reason) implements CaseFileEvent {}

    /** C5: a supervisor opened it. */
    record Opened(Subject subject, Map<String, String> state, String note) implements CaseFileEvent {}

    /** C6: somebody proposed to investigate it. */
    record InvestigationProposed(Subject subject, Map<String, String> state, String plan, String proceedings)
            implements CaseFileEvent {}

    /** C6: a supervisor let it be investigated. */
    record InvestigationBegun(Subject subject, Map<String, String> state, String note) implements CaseFileEvent {}

    /** C13: somebody proposed to close it. Later features refuse here what is still open. */
    record ClosureProposed(Subject subject, Map<String, String> state, String outcome, GroupEffect effect)
            implements CaseFileEvent {}

    /** C13: a supervisor closed it. Later features refuse here what is still open. */
    record Closed(Subject subject, Map<String, String> state, String note) implements CaseFileEvent {}

    /** A proposed step was returned or rejected; the case stays as it was. */
    record StepRefused(Subject subject, Map<String, String> state, String step, String reason)
            implements CaseFileEvent {}

    /** A party was involved in it. */
    record PartyInvolved(Subject subject, Map<String, String> state, UUID party, InvolvementRole role)
            implements CaseFileEvent {}

    /** A document was added. */
    record DocumentAdded(
            Subject subject, Map<String, String> state, UUID document, String fileName, long size, String sha256)
            implements CaseFileEvent {}

    /** A document left the system. */
    record DocumentRead(Subject subject, Map<String, String> state, UUID document, String sha256)
            implements CaseFileEvent {}

    /** An authority or an officer of the same participant was given access. */
    record AccessGranted(Subject subject, Map<String, String> state, UUID authority, UUID officer)
            implements CaseFileEvent {}

    /** That access ended. */
    record AccessEnded(Subject subject, Map<String, String> state, UUID authority, UUID officer)
            implements CaseFileEvent {}
}

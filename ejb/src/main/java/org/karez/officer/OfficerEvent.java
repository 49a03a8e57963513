package org.karez.officer;

import java.util.Map;
import java.util.UUID;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** What happens to an officer's account. */
public sealed interface OfficerEvent extends DomainEvent {

    /** He signed in. */
    record SignedIn(Subject subject, UUID session, String address) implements OfficerEvent {
        @Override
        public Map<String, String> state() {
            return Map.of();
        }
    }

    /** Somebody claimed to be him with a wrong password, or while his account was inactive. */
    record SigninFailed(Subject subject, String address) implements OfficerEvent {
        @Override
        public Map<String, String> state() {
            return Map.of();
        }
    }

    /** A session of his ended otherwise than by time. */
    record SessionEnded(Subject subject, UUID session, OfficerSession.EndReason reason) implements OfficerEvent {
        @Override
        public Map<String, String> state() {
            return Map.of();
        }
    }

    /** He chose a password. */
    record PasswordChanged(Subject subject) implements OfficerEvent {
        @Override
        public Map<String, String> state() {
            return Map.of();
        }
    }

    /** An administrator issued a one-time password. */
    record PasswordReset(Subject subject) implements OfficerEvent {
        @Override
        public Map<String, String> state() {
            return Map.of();
        }
    }

    /** He was entered. */
    record Added(Subject subject, Map<String, String> state) implements OfficerEvent {}

    /** His particulars changed. */
    record Changed(Subject subject, Map<String, String> state) implements OfficerEvent {}

    /** He may not sign in any more. */
    record Deactivated(Subject subject, Map<String, String> state) implements OfficerEvent {}

    /** He may sign in again. */
    record Activated(Subject subject, Map<String, String> state) implements OfficerEvent {}

    /** An administrator asked for a role for him. */
    record RoleRequested(Subject subject, UUID grant, Role role, Map<String, String> state) implements OfficerEvent {}

    /** Another administrator granted it. */
    record RoleGranted(Subject subject, UUID grant, Role role, Map<String, String> state) implements OfficerEvent {}

    /** Another administrator refused it. */
    record RoleRefused(Subject subject, UUID grant, Role role, Map<String, String> state) implements OfficerEvent {}

    /** A role was taken from him. */
    record RoleRevoked(Subject subject, UUID grant, Role role, Map<String, String> state) implements OfficerEvent {}
}

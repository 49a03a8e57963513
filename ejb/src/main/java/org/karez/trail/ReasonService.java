package org.karez.trail;

import static org.karez.officer.Role.Names.ASSET_MANAGER;
import static org.karez.officer.Role.Names.AUDITOR;
import static org.karez.officer.Role.Names.COORDINATOR;
import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityNotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;
import org.karez.shared.SubjectKind;
import org.karez.shared.ViewRule;
import org.karez.shared.Viewed;

/** Saying why one opens restricted content, before one sees it. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
public class ReasonService {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    @Inject
    private GivenReasons reasons;

    @Inject
    private Event<DomainEvent> events;

    /** What somebody is about to open, without its content; empty when it has no handling code, or he may not see it. */
    public Optional<RestrictedThing> about(SubjectKind kind, UUID id) {
        return kind == null || id == null ? Optional.empty() : Optional.ofNullable(reasons.find(kind, id));
    }

    /** Says why; the trail keeps it as a view of the thing. */
    public void give(SubjectKind kind, UUID id, String reason) {
        RestrictedThing thing = about(kind, id).orElseThrow(() -> new EntityNotFoundException(kind + " " + id));
        String plain = reason == null ? "" : reason.strip();
        if (plain.length() < SHORTEST || plain.length() > LONGEST) {
            throw RuleViolation.at("reason", ViewRule.REASON, SHORTEST, LONGEST);
        }
        events.fire(new Viewed(thing.subject(), plain));
    }
}

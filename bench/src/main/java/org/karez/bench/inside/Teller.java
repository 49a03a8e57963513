package org.karez.bench.inside;

import static org.karez.officer.Role.Names.INVESTIGATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** A service that does nothing but fire an event, so that what it takes is what an entry takes. */
@Stateless
@AsOfficer
@RolesAllowed(INVESTIGATOR)
public class Teller {

    @Inject
    private CurrentOfficer current;

    @Inject
    private Event<DomainEvent> events;

    /** Adds an entry to the chain of a case. */
    public void tell(UUID caseFile) {
        events.fire(new Told(
                new Subject(SubjectKind.CASE_FILE, caseFile, current.actor().authority())));
    }
}

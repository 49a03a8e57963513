package org.karez.trail;

import static org.karez.officer.Role.Names.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.karez.officer.AsOfficer;

/** Carries one verification out, in one transaction: its result and its own entry are kept together or not at all. */
@Stateless
@AsOfficer
@RolesAllowed(AUDITOR)
public class VerificationRun {

    @Inject
    private VerificationWork work;

    /** Verifies what the run's scope says, tells the run how far it has come, and keeps the result under the run's identifier. */
    public void carryOut(VerificationProgress run) {
        work.carryOut(run);
    }
}

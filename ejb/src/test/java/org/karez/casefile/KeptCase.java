package org.karez.casefile;

import java.util.UUID;
import org.karez.officer.Role;
import org.karez.test.Office.Agency;

/**
 * A case that an authority keeps, and the officers who work on it.
 *
 * @param agency whose it is
 * @param investigator the login of its author
 * @param id the case
 * @param party who is involved in it
 * @param order a document of it
 */
public record KeptCase(Agency agency, String investigator, UUID id, UUID party, UUID order) {

    /** The same, worked on by another officer. */
    public KeptCase workedOnBy(String other) {
        return new KeptCase(agency, other, id, party, order);
    }

    public String supervisor() {
        return agency.officer(Role.SUPERVISOR);
    }

    public String coordinator() {
        return agency.officer(Role.COORDINATOR);
    }
}

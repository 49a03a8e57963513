package org.karez.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.karez.officer.Actor;
import org.karez.officer.Actors;

/** Case files in every status, for tests that need no server. */
public final class CaseFiles {

    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

    /** A date of review that lies ahead. */
    public static final LocalDate REVIEW = LocalDate.parse("2026-06-01");

    private CaseFiles() {}

    /** Everything that submitting needs. */
    public static CaseFileDetails details(String title) {
        return new CaseFileDetails(
                title,
                HandlingCode.H1,
                null,
                Evaluation.UNKNOWN,
                "LAUNDERING",
                "CONVENTION_1988",
                "PROGRAMME",
                null,
                "Cash couriers buy flats.");
    }

    public static CaseFile draft(Actor author) {
        return new CaseFile(new CaseNumber("KZ-DC-2026-0001"), details("Courier network"), author, NOW);
    }

    public static CaseFile submitted(Actor author) {
        CaseFile caseFile = draft(author);
        caseFile.submit(author, NOW);
        return caseFile;
    }

    public static CaseFile open(Actor author) {
        CaseFile caseFile = submitted(author);
        caseFile.open(new CaseLead(author.officer(), REVIEW), NOW.atZone(ZoneOffset.UTC));
        return caseFile;
    }

    public static CaseFile investigated(Actor author) {
        CaseFile caseFile = open(author);
        caseFile.planInvestigation(new InvestigationPlan("Trace the flats.", "2026-17", null), author);
        caseFile.investigate(NOW);
        return caseFile;
    }

    public static CaseFile closed(Actor author) {
        CaseFile caseFile = investigated(author);
        caseFile.proposeClosure(new CaseOutcome("Flats restrained.", GroupEffect.DISRUPTED), author);
        caseFile.close(NOW);
        return caseFile;
    }

    public static CaseFile rejected(Actor author) {
        CaseFile caseFile = submitted(author);
        caseFile.reject(NOW);
        return caseFile;
    }

    /** A case in that status. */
    public static CaseFile in(CaseFileStatus status) {
        Actor author = Actors.investigator();
        return switch (status) {
            case DRAFT -> draft(author);
            case SUBMITTED -> submitted(author);
            case OPEN -> open(author);
            case INVESTIGATION -> investigated(author);
            case CLOSED -> closed(author);
            case REJECTED -> rejected(author);
        };
    }
}

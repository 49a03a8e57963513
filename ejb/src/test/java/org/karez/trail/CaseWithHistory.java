package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.karez.casefile.CaseFileDetails;
import org.karez.casefile.CaseFileQueries;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.CaseFiles;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.casefile.InvolvementRole;
import org.karez.officer.Role;
import org.karez.party.Parties;
import org.karez.party.PartyService;
import org.karez.test.As;
import org.karez.test.Office.Agency;
import org.karez.test.TestClock;

/** A case with four entries and a party with one, seen by a supervisor. */
@ApplicationScoped
public class CaseWithHistory {

    /** Everything that a text can hold and still has to be the same byte for byte. */
    static final String TEXT =
            "Дело «Ғауһар»: \"кавычки\", 'апостроф', \\обратная\\\n\tстрока\r\n😀 ümlaut \u2028 <b>&amp;</b>";

    /**
     * What was begun.
     *
     * @param file the case
     * @param party who is involved in it
     */
    record Begun(UUID file, UUID party) {}

    @Inject
    private As as;

    @Inject
    private TestClock clock;

    @Inject
    private CaseFileService cases;

    @Inject
    private CaseFileQueries queries;

    @Inject
    private PartyService parties;

    /** Drafts a case, changes it a minute later, and submits it after one more. */
    Begun of(Agency agency) throws Exception {
        Begun begun = as.officer(agency.officer(Role.INVESTIGATOR), () -> {
            UUID file = cases.draft(CaseFiles.details("Flats bought with cash"));
            UUID party = parties.add(Parties.person());
            clock.pass(Duration.ofMinutes(1));
            cases.edit(file, 1, difficult());
            cases.involve(file, party, InvolvementRole.SUSPECT, TEXT);
            clock.pass(Duration.ofMinutes(1));
            cases.submit(file, 2);
            return new Begun(file, party);
        });
        as.officer(agency.officer(Role.SUPERVISOR), () -> {
            queries.view(begun.file());
        });
        return begun;
    }

    private static CaseFileDetails difficult() {
        return new CaseFileDetails(
                TEXT.substring(0, 40),
                HandlingCode.H3,
                TEXT,
                Evaluation.UNKNOWN,
                "LAUNDERING",
                "NATIONAL_LAW",
                null,
                "2026-17",
                TEXT);
    }
}

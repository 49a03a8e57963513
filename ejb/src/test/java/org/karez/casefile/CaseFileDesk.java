package org.karez.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.karez.approval.Decisions;
import org.karez.officer.Role;
import org.karez.party.Parties;
import org.karez.party.PartyService;
import org.karez.test.As;
import org.karez.test.Office.Agency;
import org.karez.test.Sql;

/** Leads case files through the services, in the server, each step by the officer whose it is. */
@ApplicationScoped
public class CaseFileDesk {

    /** What the document of every case says. */
    public static final String ORDER = "The order of the court, scanned.";

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private CaseFileService cases;

    @Inject
    private PartyService parties;

    @Inject
    private DocumentService documents;

    @Inject
    private Decisions decisions;

    /** A draft with a party and a document. */
    public KeptCase drafted(Agency agency) throws Exception {
        String investigator = agency.officer(Role.INVESTIGATOR);
        return as.officer(investigator, () -> {
            UUID id = cases.draft(CaseFiles.details("Flats bought with cash"));
            UUID party = parties.add(Parties.person());
            cases.involve(id, party, InvolvementRole.SUSPECT, null);
            UUID order = documents.store(
                    new AddDocument(id, "order.txt", "The order"),
                    new ByteArrayInputStream(ORDER.getBytes(StandardCharsets.UTF_8)));
            return new KeptCase(agency, investigator, id, party, order);
        });
    }

    /** A case that a supervisor has opened, led by its author. */
    public KeptCase opened(Agency agency) throws Exception {
        KeptCase kept = drafted(agency);
        as.officer(kept.investigator(), () -> cases.submit(kept.id(), 1));
        decisions.approve(
                kept.supervisor(),
                kept.id(),
                Map.of("lead", idOf(kept.investigator()).toString(), "reviewDate", "2026-09-01"));
        return kept;
    }

    /** A case that is investigated by an approved plan. */
    public KeptCase investigated(Agency agency) throws Exception {
        KeptCase kept = opened(agency);
        as.officer(
                kept.investigator(),
                () -> cases.proposeInvestigation(kept.id(), new InvestigationPlan("Trace.", "2026-17", null)));
        decisions.approve(kept.supervisor(), kept.id());
        return kept;
    }

    /** The identifier of the officer of that login. */
    public UUID idOf(String login) {
        return UUID.fromString(sql.owner().text("SELECT id FROM officer WHERE login = ?", login));
    }
}

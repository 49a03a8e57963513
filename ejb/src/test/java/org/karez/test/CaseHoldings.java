package org.karez.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.karez.asset.AssetService;
import org.karez.asset.MeasureService;
import org.karez.casefile.AddDocument;
import org.karez.casefile.CaseAccessService;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.CaseFiles;
import org.karez.casefile.DocumentService;
import org.karez.casefile.InvolvementRole;
import org.karez.officer.Role;
import org.karez.party.PartyService;

/** Lets an authority have cases in every status that matters, and what belongs to them. */
@ApplicationScoped
public class CaseHoldings {

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private Decisions decisions;

    @Inject
    private CaseFileService cases;

    @Inject
    private CaseAccessService access;

    @Inject
    private PartyService parties;

    @Inject
    private DocumentService documents;

    @Inject
    private AssetService assets;

    @Inject
    private MeasureService measures;

    /** Cases, and a party and documents in one that is investigated. */
    public void cases(Holdings holdings) throws Exception {
        String investigator = holdings.officer(Role.INVESTIGATOR);
        as.officer(investigator, () -> {
            holdings.put(Thing.PARTY, parties.add(Commands.person(holdings.word())));
            holdings.put(Thing.OTHER_PARTY, parties.add(Commands.person(holdings.word())));
            holdings.put(Thing.DRAFT_CASE, draft(holdings));
            UUID submitted = draft(holdings);
            cases.submit(submitted, 1);
            holdings.put(Thing.CASE_PROPOSAL, decisions.proposal(submitted));
        });
        holdings.put(Thing.OPEN_CASE, open(holdings));
        UUID id = open(holdings);
        as.officer(investigator, () -> cases.proposeInvestigation(id, Commands.plan()));
        decisions.approve(holdings, id);
        holdings.put(Thing.CASE, id);
        as.officer(investigator, () -> {
            cases.involve(id, holdings.id(Thing.OTHER_PARTY), InvolvementRole.WITNESS, null);
            holdings.put(Thing.DOCUMENT, store(holdings, "note.txt"));
            holdings.put(Thing.SENT_DOCUMENT, store(holdings, "order.txt"));
        });
    }

    /** Assets of that case that nothing restrains. */
    public void assets(Holdings holdings) throws Exception {
        holdings.put(Thing.IDENTIFIED_ASSET, identified(holdings));
        holdings.put(Thing.TRACED_ASSET, traced(holdings));
        UUID waiting = identified(holdings);
        as.officer(
                holdings.officer(Role.INVESTIGATOR),
                () -> assets.proposeDiscount(waiting, version(waiting), "Belongs to somebody else."));
        holdings.put(Thing.WAITING_ASSET, waiting);
    }

    /** An asset whose restraint is approved, and one that is frozen: the state has to be where they lie. */
    public void restrained(Holdings holdings) throws Exception {
        String investigator = holdings.officer(Role.INVESTIGATOR);
        holdings.put(Thing.CLAIMED_ASSET, claimed(holdings));
        UUID frozen = claimed(holdings);
        as.officer(
                investigator,
                () -> measures.registerFreezing(
                        Commands.measure(frozen, version(frozen), holdings.id(Thing.DOCUMENT))));
        decisions.approve(holdings, frozen);
        holdings.put(Thing.FROZEN_ASSET, frozen);
    }

    /** Lets an officer of another authority of the state read a case. */
    public void share(Holdings holdings, UUID officer) throws Exception {
        UUID id = holdings.id(Thing.CASE);
        as.officer(holdings.officer(Role.INVESTIGATOR), () -> access.grantToOfficer(id, officer));
        holdings.put(
                Thing.CASE_ACCESS,
                UUID.fromString(sql.owner().text("SELECT id FROM case_access WHERE case_file_id = ?", id)));
    }

    /** Lets another authority of the state read the case. */
    public void shareWithAll(Holdings holdings, UUID authority) throws Exception {
        as.officer(
                holdings.officer(Role.INVESTIGATOR), () -> access.grantToAuthority(holdings.id(Thing.CASE), authority));
    }

    private UUID open(Holdings holdings) throws Exception {
        UUID id = as.officer(holdings.officer(Role.INVESTIGATOR), () -> {
            UUID draft = draft(holdings);
            cases.submit(draft, 1);
            return draft;
        });
        decisions.approve(holdings, id);
        return id;
    }

    private UUID draft(Holdings holdings) {
        UUID id = cases.draft(CaseFiles.details("Flats bought with cash, " + holdings.word()));
        cases.involve(id, holdings.id(Thing.PARTY), InvolvementRole.SUSPECT, null);
        return id;
    }

    private UUID store(Holdings holdings, String name) {
        return documents.store(
                new AddDocument(holdings.id(Thing.CASE), name, holdings.word()),
                new ByteArrayInputStream(holdings.word().getBytes(StandardCharsets.UTF_8)));
    }

    private UUID identified(Holdings holdings) throws Exception {
        return as.officer(
                holdings.officer(Role.INVESTIGATOR),
                () -> assets.add(holdings.id(Thing.CASE), Commands.cash(holdings.word())));
    }

    private UUID traced(Holdings holdings) throws Exception {
        UUID id = identified(holdings);
        as.officer(
                holdings.officer(Role.INVESTIGATOR),
                () -> assets.proposeTrace(
                        id,
                        version(id),
                        Commands.trace(holdings.id(Thing.PARTY), List.of(holdings.id(Thing.DOCUMENT)))));
        decisions.approve(holdings, id);
        return id;
    }

    private UUID claimed(Holdings holdings) throws Exception {
        UUID id = traced(holdings);
        as.officer(
                holdings.officer(Role.INVESTIGATOR),
                () -> assets.proposeRestraint(id, version(id), Commands.restraint()));
        decisions.approve(holdings, id);
        return id;
    }

    private int version(UUID asset) {
        return sql.owner().version("asset", asset);
    }
}

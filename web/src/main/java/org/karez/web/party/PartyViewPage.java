package org.karez.web.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.util.UUID;
import org.karez.casefile.CaseFileQueries;
import org.karez.casefile.CaseFileRow;
import org.karez.party.Party;
import org.karez.party.PartyQueries;
import org.karez.web.shared.Paged;

/** Behind {@code /party/view.xhtml}: one party, and the cases that name it. */
@Named
@RequestScoped
public class PartyViewPage {

    @Inject
    private PartyQueries queries;

    @Inject
    private CaseFileQueries caseFiles;

    private UUID id;
    private Party party;
    private Paged<CaseFileRow> cases;

    /** Reads the party and its cases. */
    public void load() {
        party = queries.view(id).orElseThrow(EntityNotFoundException::new);
        cases = new Paged<>(
                () -> caseFiles.countInvolving(id),
                (first, size, sort, ascending) -> caseFiles.involving(id, first, size));
    }

    public Party getParty() {
        return party;
    }

    public Paged<CaseFileRow> getCases() {
        return cases;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}

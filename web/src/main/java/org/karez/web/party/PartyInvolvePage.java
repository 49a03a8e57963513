package org.karez.web.party;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.karez.casefile.CaseFileQueries;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.InvolvementRole;
import org.karez.party.PartyQueries;
import org.karez.party.PartyRow;
import org.karez.web.shared.Formats;
import org.karez.web.shared.Lookup;
import org.karez.web.shared.Notice;
import org.karez.web.shared.Texts;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /party/involve.xhtml}: involves a party in a case that the authority knows from another one. */
@Named
@ViewScoped
public class PartyInvolvePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PartyQueries queries;

    @Inject
    private CaseFileQueries caseFiles;

    @Inject
    private CaseFileService service;

    private UUID casefile;
    private String caseNumber;
    private Lookup<PartyRow> known;
    private UUID party;
    private InvolvementRole role = InvolvementRole.SUSPECT;
    private String note;

    /** Reads the case, and whom the authority knows. */
    public void load() {
        caseNumber = caseFiles
                .view(casefile)
                .orElseThrow(EntityNotFoundException::new)
                .getNumber()
                .value();
        known = new Lookup<>(queries::named);
    }

    /** Involves the chosen party, and goes to the case. */
    public String involve() {
        service.involve(casefile, party, role, note);
        Notice.done("party.involve.done");
        return "/casefile/view.xhtml?faces-redirect=true&tab=parties&id=" + casefile;
    }

    /** A party as the list shows it: with what tells it from others of the same name. */
    public String line(PartyRow row) {
        return Stream.of(row.displayName(), Texts.label(row.kind()), Formats.date(row.birthDate()), row.country())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public InvolvementRole[] getRoles() {
        return InvolvementRole.values();
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public Lookup<PartyRow> getKnown() {
        return known;
    }

    public UUID getCasefile() {
        return casefile;
    }

    public void setCasefile(UUID casefile) {
        this.casefile = casefile;
    }

    public UUID getParty() {
        return party;
    }

    public void setParty(UUID party) {
        this.party = party;
    }

    public InvolvementRole getRole() {
        return role;
    }

    public void setRole(InvolvementRole role) {
        this.role = role;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}

package org.karez.web.party;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.UUID;
import org.karez.casefile.CaseFile;
import org.karez.casefile.CaseFileQueries;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.InvolvementRole;
import org.karez.party.Identifier;
import org.karez.party.Party;
import org.karez.party.PartyKind;
import org.karez.party.PartyName;
import org.karez.party.PartyQueries;
import org.karez.party.PartyService;
import org.karez.party.Sex;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /party/edit.xhtml}: adds a party to a case, or changes one. */
@Named
@ViewScoped
public class PartyEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PartyQueries queries;

    @Inject
    private PartyService service;

    @Inject
    private CaseFileQueries caseFiles;

    @Inject
    private CaseFileService caseFileService;

    private UUID id;
    private UUID casefile;
    private int version;
    private String displayName;
    private String caseNumber;
    private PartyForm form = new PartyForm();
    private InvolvementRole role = InvolvementRole.SUSPECT;
    private String involvementNote;

    /** Reads the party that is to be changed, or the case that gets a new one. */
    public void load() {
        if (id != null) {
            take(queries.view(id).orElseThrow(EntityNotFoundException::new));
        } else {
            CaseFile growing = caseFiles.view(casefile).orElseThrow(EntityNotFoundException::new);
            caseNumber = growing.getNumber().value();
        }
    }

    private void take(Party party) {
        version = party.getVersion();
        displayName = party.getDisplayName();
        form = new PartyForm(party);
    }

    /** Saves what was typed, and goes to the case or to the party. */
    public String save() {
        if (id != null) {
            service.change(id, version, form.details());
            Notice.done("party.edit.saved");
            return "/party/view.xhtml?faces-redirect=true&id=" + id;
        }
        caseFileService.involveNew(casefile, form.details(), role, involvementNote);
        Notice.done("party.edit.saved");
        return "/casefile/view.xhtml?faces-redirect=true&tab=parties&id=" + casefile;
    }

    public PartyKind[] getKinds() {
        return PartyKind.values();
    }

    public PartyName.Kind[] getNameKinds() {
        return PartyName.Kind.values();
    }

    public Identifier.Kind[] getIdentifierKinds() {
        return Identifier.Kind.values();
    }

    public Sex[] getSexes() {
        return Sex.values();
    }

    public InvolvementRole[] getRoles() {
        return InvolvementRole.values();
    }

    public PartyForm getForm() {
        return form;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getCasefile() {
        return casefile;
    }

    public void setCasefile(UUID casefile) {
        this.casefile = casefile;
    }

    public String getDisplayName() {
        return displayName;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public InvolvementRole getRole() {
        return role;
    }

    public void setRole(InvolvementRole role) {
        this.role = role;
    }

    public String getInvolvementNote() {
        return involvementNote;
    }

    public void setInvolvementNote(String involvementNote) {
        this.involvementNote = involvementNote;
    }
}

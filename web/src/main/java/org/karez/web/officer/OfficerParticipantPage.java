package org.karez.web.officer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.karez.officer.Participant;
import org.karez.officer.ParticipantDetails;
import org.karez.officer.ParticipantService;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /officer/participant.xhtml}: the Centre enters a participant. */
@Named
@ViewScoped
public class OfficerParticipantPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ParticipantService service;

    private String code;
    private String nameEn;
    private String nameRu;
    private Participant.Kind kind;

    /** Saves and goes back to the list. */
    public String save() {
        service.add(new ParticipantDetails(code, nameEn, nameRu, kind));
        Notice.done("officer.participant.saved");
        return "/officer/authorities.xhtml?faces-redirect=true";
    }

    public Participant.Kind[] getKinds() {
        return Participant.Kind.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getNameRu() {
        return nameRu;
    }

    public void setNameRu(String nameRu) {
        this.nameRu = nameRu;
    }

    public Participant.Kind getKind() {
        return kind;
    }

    public void setKind(Participant.Kind kind) {
        this.kind = kind;
    }
}

package org.karez.web.officer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.UUID;
import org.karez.officer.Authority;
import org.karez.officer.AuthorityDetails;
import org.karez.officer.ParticipantQueries;
import org.karez.officer.ParticipantService;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /officer/authority.xhtml}: enters an authority of one's own participant, or renames one. */
@Named
@ViewScoped
public class OfficerAuthorityPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ParticipantService service;

    @Inject
    private ParticipantQueries queries;

    private UUID id;
    private int version;
    private String code;
    private String nameEn;
    private String nameRu;
    private Authority.Kind kind;

    /** Reads the authority that is to be renamed. */
    public void load() {
        if (id != null) {
            Authority authority = queries.ownAuthorities().stream()
                    .filter(own -> own.getId().equals(id))
                    .findFirst()
                    .orElseThrow(EntityNotFoundException::new);
            version = authority.getVersion();
            code = authority.getCode();
            nameEn = authority.getNameEn();
            nameRu = authority.getNameRu();
            kind = authority.getKind();
        }
    }

    /** Saves and goes back to the list. */
    public String save() {
        if (id == null) {
            service.addAuthority(new AuthorityDetails(code, nameEn, nameRu, kind));
        } else {
            service.renameAuthority(id, version, nameEn, nameRu);
        }
        Notice.done("officer.authority.saved");
        return "/officer/authorities.xhtml?faces-redirect=true";
    }

    public Authority.Kind[] getKinds() {
        return Authority.Kind.values();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
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

    public Authority.Kind getKind() {
        return kind;
    }

    public void setKind(Authority.Kind kind) {
        this.kind = kind;
    }
}

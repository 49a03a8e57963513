package org.karez.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.karez.shared.Breaches;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** A police, customs, financial intelligence or other service of a participant: the owner of what its officers enter. */
@Entity
public class Authority {

    /** What kind of service. */
    public enum Kind {
        /** Police. */
        POLICE,
        /** Drug control agency. */
        DRUG_CONTROL,
        /** Customs. */
        CUSTOMS,
        /** Border service. */
        BORDER_SERVICE,
        /** Security service. */
        SECURITY_SERVICE,
        /** Financial intelligence unit. */
        FIU,
        /** Asset recovery office. */
        ASSET_RECOVERY,
        /** The regional centre. */
        CENTRE
    }

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,11}");

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "participant_id")
    private Participant participant;

    /** Short code, part of the numbers of its cases. */
    private String code;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_ru")
    private String nameRu;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Version
    private int version;

    protected Authority() {}

    Authority(Participant participant, AuthorityDetails details) {
        String plainCode = details.code() == null ? "" : details.code().strip();
        new Breaches()
                .require(CODE.matcher(plainCode).matches(), OfficerRule.CODE, "code")
                .require(details.kind() != null, OfficerRule.KIND, "kind")
                .refuse();
        this.id = UUID.randomUUID();
        this.participant = participant;
        this.code = plainCode;
        this.kind = details.kind();
        rename(details.nameEn(), details.nameRu());
    }

    final void rename(String newNameEn, String newNameRu) {
        new Breaches()
                .requireText(newNameEn, OfficerRule.NAMES, "nameEn")
                .requireText(newNameRu, OfficerRule.NAMES, "nameRu")
                .refuse();
        nameEn = newNameEn.strip();
        nameRu = newNameRu.strip();
    }

    Subject subject() {
        return new Subject(SubjectKind.AUTHORITY, id, id);
    }

    Map<String, String> state() {
        return new State()
                .put("participant", participant.getId())
                .put("code", code)
                .put("nameEn", nameEn)
                .put("nameRu", nameRu)
                .put("kind", kind)
                .map();
    }

    public UUID getId() {
        return id;
    }

    public Participant getParticipant() {
        return participant;
    }

    public String getCode() {
        return code;
    }

    public String getNameEn() {
        return nameEn;
    }

    public String getNameRu() {
        return nameRu;
    }

    public Kind getKind() {
        return kind;
    }

    public int getVersion() {
        return version;
    }
}

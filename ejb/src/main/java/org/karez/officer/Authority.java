package org.karez.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.UUID;

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

    Authority(Participant participant, String code, String nameEn, String nameRu, Kind kind) {
        this.id = UUID.randomUUID();
        this.participant = participant;
        this.code = code;
        this.nameEn = nameEn;
        this.nameRu = nameRu;
        this.kind = kind;
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
}

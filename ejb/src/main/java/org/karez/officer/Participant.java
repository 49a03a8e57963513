package org.karez.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A state, an organisation or the Centre that takes part in the cooperation. */
@Entity
public class Participant {

    /** What kind of participant. */
    public enum Kind {
        /** A state. */
        STATE,
        /** An international organisation. */
        ORGANISATION,
        /** The regional centre. */
        CENTRE
    }

    @Id
    private UUID id;

    /** ISO 3166-1 alpha-2 of a state, or a short code. */
    private String code;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_ru")
    private String nameRu;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Version
    private int version;

    protected Participant() {}

    Participant(String code, String nameEn, String nameRu, Kind kind) {
        this.id = UUID.randomUUID();
        this.code = code;
        this.nameEn = nameEn;
        this.nameRu = nameRu;
        this.kind = kind;
    }

    public UUID getId() {
        return id;
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

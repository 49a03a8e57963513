package org.karez.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.karez.shared.Breaches;
import org.karez.shared.State;

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

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,7}");

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

    Participant(ParticipantDetails details) {
        String plainCode = details.code() == null ? "" : details.code().strip();
        new Breaches()
                .require(CODE.matcher(plainCode).matches(), OfficerRule.CODE, "code")
                .require(details.kind() != null, OfficerRule.KIND, "kind")
                .requireText(details.nameEn(), OfficerRule.NAMES, "nameEn")
                .requireText(details.nameRu(), OfficerRule.NAMES, "nameRu")
                .refuse();
        this.id = UUID.randomUUID();
        this.code = plainCode;
        this.nameEn = details.nameEn().strip();
        this.nameRu = details.nameRu().strip();
        this.kind = details.kind();
    }

    /** What holds of it, with all its memberships. */
    Map<String, String> state(List<Membership> memberships) {
        State state = new State()
                .put("code", code)
                .put("nameEn", nameEn)
                .put("nameRu", nameRu)
                .put("kind", kind);
        memberships.forEach(membership -> membership.tell(state));
        return state.map();
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

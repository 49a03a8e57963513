package org.karez.party;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;
import org.karez.shared.State;

/** One name of a party, in one script. Never changes. */
@Embeddable
public class PartyName implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How the party comes by the name. */
    public enum Kind {
        /** The name it is known by first. */
        PRIMARY,
        /** Another name it uses. */
        ALIAS,
        /** A name it had before. */
        FORMER,
        /** The same name in another script, as a document spells it. */
        TRANSLITERATION,
        /** A trade name of an organisation. */
        TRADE
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Script script;

    @Column(name = "full_name")
    private String fullName;

    protected PartyName() {}

    public PartyName(Kind kind, String fullName) {
        this.kind = Objects.requireNonNull(kind);
        this.fullName = fullName.strip().replaceAll("\\s+", " ");
        this.script = Script.of(this.fullName);
    }

    /** What the party's state says of its name at that place. */
    void tell(State state, int position) {
        state.put("name:" + position, fullName).put("nameKind:" + position, kind + " " + script);
    }

    public Kind getKind() {
        return kind;
    }

    public Script getScript() {
        return script;
    }

    public String getFullName() {
        return fullName;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartyName that && kind == that.kind && fullName.equals(that.fullName);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, fullName);
    }

    @Override
    public String toString() {
        return fullName;
    }
}

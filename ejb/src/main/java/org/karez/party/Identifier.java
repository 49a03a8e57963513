package org.karez.party;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;
import org.karez.shared.State;

/** A number or address by which a party is known. Never changes. */
@Embeddable
public class Identifier implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What kind of identifier. */
    public enum Kind {
        /** Passport. */
        PASSPORT,
        /** National identity number or card (ИИН, ПИН, ЖШШИР). */
        NATIONAL_ID,
        /** Tax number. */
        TAX_NUMBER,
        /** Registration number of an organisation. */
        REGISTRATION,
        /** Driving licence. */
        DRIVING_LICENCE,
        /** Telephone number. */
        PHONE,
        /** E-mail address. */
        EMAIL,
        /** Any other. */
        OTHER
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** ISO 3166-1 alpha-2 of the issuing country, when there is one. */
    private String country;

    private String value;

    protected Identifier() {}

    public Identifier(Kind kind, String country, String value) {
        this.kind = Objects.requireNonNull(kind);
        this.country = country == null || country.isBlank() ? null : country;
        this.value = value.strip();
    }

    /** What the party's state says of its identifier at that place. */
    void tell(State state, int position) {
        state.put("identifier:" + position, kind + " " + value).put("identifierCountry:" + position, country);
    }

    public Kind getKind() {
        return kind;
    }

    public String getCountry() {
        return country;
    }

    public String getValue() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identifier that
                && kind == that.kind
                && Objects.equals(country, that.country)
                && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, country, value);
    }

    @Override
    public String toString() {
        return kind + (country == null ? " " : " " + country + " ") + value;
    }
}

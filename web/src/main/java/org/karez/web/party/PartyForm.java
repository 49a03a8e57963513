package org.karez.web.party;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.karez.party.Identifier;
import org.karez.party.Party;
import org.karez.party.PartyDetails;
import org.karez.party.PartyKind;
import org.karez.party.PartyName;
import org.karez.party.Sex;

/** What is typed about a party: any number of names and identifiers, a blank line of which says nothing. */
public class PartyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One line of names. */
    public static class NameLine implements Serializable {

        private static final long serialVersionUID = 1L;

        private PartyName.Kind kind;
        private String fullName;

        NameLine(PartyName.Kind kind, String fullName) {
            this.kind = kind;
            this.fullName = fullName;
        }

        public PartyName.Kind getKind() {
            return kind;
        }

        public void setKind(PartyName.Kind kind) {
            this.kind = kind;
        }

        public String getFullName() {
            return fullName;
        }

        public void setFullName(String fullName) {
            this.fullName = fullName;
        }
    }

    /** One line of identifiers. */
    public static class IdentifierLine implements Serializable {

        private static final long serialVersionUID = 1L;

        private Identifier.Kind kind;
        private String country;
        private String value;

        IdentifierLine(Identifier.Kind kind, String country, String value) {
            this.kind = kind;
            this.country = country;
            this.value = value;
        }

        public Identifier.Kind getKind() {
            return kind;
        }

        public void setKind(Identifier.Kind kind) {
            this.kind = kind;
        }

        public String getCountry() {
            return country;
        }

        public void setCountry(String country) {
            this.country = country;
        }

        public String getValue() {
            return value;
        }

        public void setValue(String value) {
            this.value = value;
        }
    }

    private PartyKind kind = PartyKind.PERSON;
    private final List<NameLine> names = new ArrayList<>();
    private final List<IdentifierLine> identifiers = new ArrayList<>();
    private Sex sex;
    private LocalDate birthDate;
    private String birthPlace;
    private String country;
    private String note;

    /** An empty form with a line for the primary name and one for the same name in another script. */
    PartyForm() {
        names.add(new NameLine(PartyName.Kind.PRIMARY, null));
        names.add(new NameLine(PartyName.Kind.TRANSLITERATION, null));
        addIdentifier();
    }

    /** What is known of a party. */
    PartyForm(Party party) {
        kind = party.getKind();
        party.getNames().forEach(name -> names.add(new NameLine(name.getKind(), name.getFullName())));
        party.getIdentifiers()
                .forEach(known ->
                        identifiers.add(new IdentifierLine(known.getKind(), known.getCountry(), known.getValue())));
        sex = party.getSex();
        birthDate = party.getBirthDate();
        birthPlace = party.getBirthPlace();
        country = party.getCountry();
        note = party.getNote();
    }

    PartyDetails details() {
        boolean person = kind == PartyKind.PERSON;
        return new PartyDetails(
                kind,
                names.stream()
                        .filter(line -> says(line.fullName))
                        .map(line -> new PartyName(line.kind, line.fullName))
                        .toList(),
                identifiers.stream()
                        .filter(line -> says(line.value))
                        .map(line -> new Identifier(line.kind, line.country, line.value))
                        .toList(),
                person ? sex : null,
                person ? birthDate : null,
                person ? birthPlace : null,
                country,
                note);
    }

    private static boolean says(String text) {
        return text != null && !text.isBlank();
    }

    /** Another line for a name. */
    public void addName() {
        names.add(new NameLine(PartyName.Kind.ALIAS, null));
    }

    /** Another line for an identifier. */
    public void addIdentifier() {
        identifiers.add(new IdentifierLine(
                kind == PartyKind.PERSON ? Identifier.Kind.NATIONAL_ID : Identifier.Kind.REGISTRATION, null, null));
    }

    public boolean isPerson() {
        return kind == PartyKind.PERSON;
    }

    public PartyKind getKind() {
        return kind;
    }

    public void setKind(PartyKind kind) {
        this.kind = kind;
    }

    public List<NameLine> getNames() {
        return names;
    }

    public List<IdentifierLine> getIdentifiers() {
        return identifiers;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public String getBirthPlace() {
        return birthPlace;
    }

    public void setBirthPlace(String birthPlace) {
        this.birthPlace = birthPlace;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}

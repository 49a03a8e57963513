package org.karez.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.karez.party.Identifier;
import org.karez.party.PartyDetails;
import org.karez.party.PartyKind;
import org.karez.party.PartyName;
import org.karez.party.Script;
import org.karez.party.Sex;

/** What a report says of a person or an entity, as a party is entered. */
final class PartyEntry {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NOTE = 4000;

    /** How documents call somebody whose name is not known. */
    private static final String NAMELESS = "N. N.";

    private PartyEntry() {}

    /** A person; a date of birth that lies ahead is noted and no more. */
    static PartyDetails of(ReportedPerson person, LocalDate today) {
        boolean born = person.birthDate() != null && !person.birthDate().isAfter(today);
        StringBuilder note = new StringBuilder();
        Fitting.line(note, "birthdate", born ? null : person.birthDate());
        Fitting.line(note, "residence", person.residence());
        Fitting.line(note, "nationality", String.join(", ", person.nationalities()));
        Fitting.line(note, "occupation", person.occupation());
        Fitting.line(note, "employer_name", person.employer());
        Fitting.line(note, "pep", person.exposed() ? person.exposed() : null);
        Fitting.line(note, "deceased", person.deceased() ? person.deceased() : null);
        addresses(note, person.addresses());
        Fitting.line(note, "comments", person.comments());
        return new PartyDetails(
                PartyKind.PERSON,
                names(person),
                identifiers(person.documents(), person.phones(), person.emails()),
                person.sex() == null ? null : Sex.valueOf(person.sex().name()),
                born ? person.birthDate() : null,
                Fitting.cut(person.birthPlace(), LONGEST_PLACE),
                Stream.concat(person.nationalities().stream(), Stream.ofNullable(person.residence()))
                        .map(Fitting::country)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                Fitting.cut(note.toString(), LONGEST_NOTE));
    }

    /** An entity. */
    static PartyDetails of(ReportedEntity entity) {
        StringBuilder note = new StringBuilder();
        Fitting.line(note, "incorporation_legal_form", entity.legalForm());
        Fitting.line(note, "incorporation_date", entity.incorporated());
        Fitting.line(note, "date_business_closed", entity.closed());
        Fitting.line(note, "business", entity.business());
        addresses(note, entity.addresses());
        Fitting.line(note, "url", String.join(", ", entity.sites()));
        Fitting.line(note, "comments", entity.comments());
        Map<String, PartyName> names = new LinkedHashMap<>();
        name(names, PartyName.Kind.PRIMARY, entity.name() == null ? entity.commercialName() : entity.name());
        name(names, PartyName.Kind.TRADE, entity.commercialName());
        List<Identifier> identifiers = new ArrayList<>();
        String country = Fitting.country(entity.country());
        number(identifiers, Identifier.Kind.REGISTRATION, country, entity.registrationNumber());
        identifiers.addAll(identifiers(entity.documents(), entity.phones(), entity.emails()));
        return new PartyDetails(
                PartyKind.ORGANISATION,
                atLeastOne(names),
                identifiers.stream().distinct().toList(),
                null,
                null,
                null,
                country,
                Fitting.cut(note.toString(), LONGEST_NOTE));
    }

    /** How a party is named beside a transaction. */
    static String label(ReportedParty party) {
        if (party instanceof ReportedPerson person) {
            return names(person).get(0).getFullName();
        }
        if (party instanceof ReportedEntity entity) {
            return Optional.ofNullable(entity.name())
                    .or(() -> Optional.ofNullable(entity.commercialName()))
                    .orElse(NAMELESS);
        }
        return AccountEntry.label((ReportedAccount) party);
    }

    private static List<PartyName> names(ReportedPerson person) {
        Map<String, PartyName> names = new LinkedHashMap<>();
        for (ReportedPerson.Name name : person.names()) {
            String full = Fitting.joined(" ", name.first(), name.middle(), name.last());
            name(names, names.isEmpty() ? PartyName.Kind.PRIMARY : kind(name, names), full);
        }
        return atLeastOne(names);
    }

    private static PartyName.Kind kind(ReportedPerson.Name name, Map<String, PartyName> before) {
        Script script = before.values().iterator().next().getScript();
        return switch (name.kind()) {
            case FORMER -> PartyName.Kind.FORMER;
            case ORIGINAL -> Script.of(name.last()) == script ? PartyName.Kind.ALIAS : PartyName.Kind.TRANSLITERATION;
            case MAIN, ALIAS -> PartyName.Kind.ALIAS;
        };
    }

    private static void name(Map<String, PartyName> names, PartyName.Kind kind, String full) {
        if (full != null && !full.isBlank()) {
            PartyName name = new PartyName(kind, Fitting.cut(full.strip(), LONGEST_NAME));
            names.putIfAbsent(name.getFullName(), name);
        }
    }

    private static List<PartyName> atLeastOne(Map<String, PartyName> names) {
        return names.isEmpty() ? List.of(new PartyName(PartyName.Kind.PRIMARY, NAMELESS)) : List.copyOf(names.values());
    }

    private static List<Identifier> identifiers(
            List<IdentityDocument> documents, List<Disclosure.Phone> phones, List<String> emails) {
        List<Identifier> identifiers = new ArrayList<>();
        for (IdentityDocument document : documents) {
            number(identifiers, kind(document), Fitting.country(document.country()), document.number());
        }
        for (Disclosure.Phone phone : phones) {
            String whole = Fitting.joined(" ", phone.prefix(), phone.number(), phone.extension());
            number(identifiers, Identifier.Kind.PHONE, null, whole);
        }
        emails.forEach(email -> number(identifiers, Identifier.Kind.EMAIL, null, email));
        return identifiers.stream().distinct().toList();
    }

    private static Identifier.Kind kind(IdentityDocument document) {
        return switch (document.kind()) {
            case PASSPORT -> Identifier.Kind.PASSPORT;
            case ID_NUMBER, PERSONAL_NUMBER -> Identifier.Kind.NATIONAL_ID;
            case TAX_NUMBER -> Identifier.Kind.TAX_NUMBER;
            case DOCUMENT -> Identifier.Kind.OTHER;
        };
    }

    private static void number(List<Identifier> identifiers, Identifier.Kind kind, String country, String value) {
        if (value != null && !value.isBlank()) {
            identifiers.add(new Identifier(kind, country, Fitting.cut(value.strip(), LONGEST_NUMBER)));
        }
    }

    private static void addresses(StringBuilder note, List<Disclosure.Address> addresses) {
        addresses.forEach(address -> Fitting.line(note, "address", Fitting.address(address)));
    }
}

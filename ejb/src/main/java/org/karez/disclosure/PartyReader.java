package org.karez.disclosure;

import static org.karez.disclosure.IdentityDocument.Kind.DOCUMENT;
import static org.karez.disclosure.IdentityDocument.Kind.ID_NUMBER;
import static org.karez.disclosure.IdentityDocument.Kind.PASSPORT;
import static org.karez.disclosure.IdentityDocument.Kind.PERSONAL_NUMBER;
import static org.karez.disclosure.IdentityDocument.Kind.TAX_NUMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.karez.disclosure.Disclosure.Address;
import org.karez.disclosure.Disclosure.Appearance;
import org.karez.disclosure.Disclosure.Phone;
import org.karez.disclosure.Disclosure.Relation;
import org.karez.disclosure.Disclosure.RelationKind;
import org.karez.disclosure.ReportedPerson.Name;
import org.karez.disclosure.ReportedPerson.NameKind;
import org.karez.disclosure.ReportedPerson.Sex;

/** Reads the persons, entities and accounts of one report, and what ties them. */
final class PartyReader {

    private final PartyGathering gathering = new PartyGathering();
    private final List<Relation> relations = new ArrayList<>();
    private int last;

    Map<Integer, ReportedParty> parties() {
        return gathering.byAppearance();
    }

    List<Relation> relations() {
        return relations;
    }

    /** Reads whichever party the element holds or is, told by its name; returns the number of the appearance. */
    int party(ReportElement element) throws UnreadableFile {
        String name = element.name();
        if (name.contains("account")) {
            return account(element);
        }
        return name.contains("entity") ? entity(element) : person(element);
    }

    private int person(ReportElement element) throws UnreadableFile {
        Appearance here = appearance(element);
        gathering.add(personOf(element, here));
        for (ReportElement tie : element.each("related_persons", "person_related_person")) {
            tie(RelationKind.RELATED, here, tie, "person", "person_person_relation");
        }
        return here.number();
    }

    private int entity(ReportElement element) throws UnreadableFile {
        Appearance here = appearance(element);
        gathering.add(entityOf(element, here));
        for (ReportElement director : element.children("director_id")) {
            relate(RelationKind.DIRECTOR, here, person(director), director, "role");
        }
        for (ReportElement tie : element.each("related_persons", "entity_related_person")) {
            tie(RelationKind.DIRECTOR, here, tie, "person", "role");
        }
        for (ReportElement tie : element.each("related_entities", "entity_related_entity")) {
            tie(RelationKind.RELATED, here, tie, "entity", "entity_entity_relation");
        }
        return here.number();
    }

    private int account(ReportElement element) throws UnreadableFile {
        Appearance here = appearance(element);
        gathering.add(accountOf(element, here));
        for (ReportElement holder : element.children("t_entity")) {
            relate(RelationKind.HOLDER, here, entity(holder), holder, "role");
        }
        for (ReportElement tie : element.each("related_entities", "account_related_entity")) {
            tie(RelationKind.RELATED, here, tie, "entity", "account_entity_relation");
        }
        for (ReportElement signatory : element.children("signatory")) {
            tie(RelationKind.SIGNATORY, here, signatory, "t_person", "role");
        }
        for (ReportElement tie : element.each("related_persons", "account_related_person")) {
            tie(RelationKind.SIGNATORY, here, tie, "t_person", "role");
        }
        for (ReportElement tie : element.each("related_accounts", "account_related_account")) {
            tie(RelationKind.RELATED, here, tie, "account", "account_account_relation");
        }
        return here.number();
    }

    private void tie(RelationKind kind, Appearance from, ReportElement tie, String party, String role)
            throws UnreadableFile {
        Optional<ReportElement> named = tie.child(party);
        if (named.isPresent()) {
            relate(kind, from, party(named.get()), tie, role);
        }
    }

    private void relate(RelationKind kind, Appearance from, int to, ReportElement tie, String role) {
        relations.add(new Relation(kind, from.number(), to, tie.code(role), tie.flag("is_primary"), tie.line()));
    }

    private Appearance appearance(ReportElement element) {
        return new Appearance(++last, element.line(), element.path());
    }

    /** Reads a person who is no party: the one who reports. */
    static ReportedPerson reporter(ReportElement element) throws UnreadableFile {
        return personOf(element, new Appearance(0, element.line(), element.path()));
    }

    private static ReportedPerson personOf(ReportElement element, Appearance here) throws UnreadableFile {
        String sex = element.code("gender");
        return new ReportedPerson(
                names(element),
                element.date("birthdate"),
                element.text("birth_place"),
                element.code("country_of_birth"),
                "M".equals(sex) ? Sex.MALE : "F".equals(sex) ? Sex.FEMALE : null,
                said(element.code("nationality1"), element.code("nationality2"), element.code("nationality3")),
                element.code("residence"),
                documents(element),
                addresses(element),
                phones(element),
                texts(element, "email", "emails"),
                element.text("occupation"),
                element.text("employer_name"),
                element.flag("deceased"),
                ownClient(element),
                !element.each("peps", "pep").isEmpty(),
                element.text("comments"),
                List.of(here));
    }

    private static List<Name> names(ReportElement element) {
        List<Name> names = new ArrayList<>();
        String last = Stream.of(element.text("prefix"), element.text("last_name"))
                .filter(Objects::nonNull)
                .reduce((prefix, name) -> prefix + " " + name)
                .orElse(null);
        names.add(new Name(NameKind.MAIN, element.text("first_name"), element.text("middle_name"), last));
        if (element.text("full_name_frn") != null) {
            names.add(new Name(NameKind.ORIGINAL, null, null, element.text("full_name_frn")));
        }
        if (element.text("alias") != null) {
            names.add(new Name(NameKind.ALIAS, null, null, element.text("alias")));
        }
        for (ReportElement former : element.each("previous_names", "previous_name")) {
            names.add(new Name(NameKind.FORMER, former.text("first_name"), null, former.text("last_name")));
        }
        return List.copyOf(names);
    }

    private static List<IdentityDocument> documents(ReportElement element) throws UnreadableFile {
        List<IdentityDocument> found = new ArrayList<>();
        number(element, "passport_number", PASSPORT, element.code("passport_country"), found);
        number(element, "id_number", ID_NUMBER, null, found);
        number(element, "ssn", PERSONAL_NUMBER, null, found);
        number(element, "tax_number", TAX_NUMBER, null, found);
        List<ReportElement> documents = new ArrayList<>(element.children("identification"));
        documents.addAll(element.each("identifications", "identification"));
        documents.addAll(element.each("entity_identifications", "entity_identifier"));
        documents.addAll(element.each("entity_identifications", "entity_identification"));
        for (ReportElement document : documents) {
            if (document.text("number") != null) {
                found.add(new IdentityDocument(
                        DOCUMENT,
                        document.code("type"),
                        document.text("number"),
                        document.date("issue_date"),
                        document.date("expiry_date"),
                        document.text("issued_by"),
                        document.code("issue_country")));
            }
        }
        return IdentityDocument.joined(found, List.of());
    }

    private static void number(
            ReportElement element,
            String field,
            IdentityDocument.Kind kind,
            String country,
            List<IdentityDocument> found) {
        String number = element.code(field);
        if (number != null) {
            found.add(new IdentityDocument(kind, null, number, null, null, null, country));
        }
    }

    private static ReportedEntity entityOf(ReportElement element, Appearance here) throws UnreadableFile {
        return new ReportedEntity(
                element.text("name"),
                element.text("commercial_name"),
                element.code("incorporation_legal_form"),
                element.code("incorporation_number"),
                element.code("incorporation_country_code"),
                element.text("incorporation_state"),
                element.date("incorporation_date"),
                element.date("date_business_closed"),
                element.text("business"),
                documents(element),
                addresses(element),
                phones(element),
                texts(element, "email", "emails"),
                texts(element, "url", "urls"),
                ownClient(element),
                element.text("comments"),
                List.of(here));
    }

    private static ReportedAccount accountOf(ReportElement element, Appearance here) throws UnreadableFile {
        String type = element.code("personal_account_type");
        return new ReportedAccount(
                element.text("institution_name"),
                element.code("institution_code"),
                element.code("swift"),
                element.code("institution_country"),
                element.flag("non_bank_institution"),
                element.text("branch"),
                element.text("account"),
                element.code("iban"),
                element.code("currency_code"),
                element.text("account_name"),
                element.code("client_number"),
                type == null ? element.code("account_type") : type,
                element.date("opened"),
                element.date("closed"),
                element.number("balance"),
                element.date("date_balance"),
                element.code("status_code"),
                element.text("beneficiary"),
                ownClient(element),
                element.text("comments"),
                List.of(here));
    }

    /** The reporting entity's own clients are marked by the element around them, such as t_from_my_client. */
    static boolean ownClient(ReportElement element) {
        return element.path().contains("_my_client");
    }

    private static List<Address> addresses(ReportElement element) {
        return element.each("addresses", "address").stream()
                .map(PartyReader::address)
                .toList();
    }

    static Address address(ReportElement element) {
        return new Address(
                element.code("address_type"),
                element.text("address"),
                element.text("town"),
                element.text("city"),
                element.text("zip"),
                element.code("country_code"),
                element.text("state"));
    }

    private static List<Phone> phones(ReportElement element) {
        return element.each("phones", "phone").stream()
                .map(phone -> new Phone(
                        phone.code("tph_contact_type"),
                        phone.code("tph_communication_type"),
                        phone.code("tph_country_prefix"),
                        phone.code("tph_number"),
                        phone.code("tph_extension")))
                .toList();
    }

    private static List<String> texts(ReportElement element, String name, String list) {
        return Stream.concat(element.children(name).stream(), element.each(list, name).stream())
                .map(ReportElement::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> said(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).toList();
    }
}

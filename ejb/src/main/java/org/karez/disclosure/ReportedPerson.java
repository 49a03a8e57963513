package org.karez.disclosure;

import static org.karez.disclosure.ReportedParty.first;
import static org.karez.disclosure.ReportedParty.joined;
import static org.karez.disclosure.ReportedParty.normal;
import static org.karez.disclosure.ReportedParty.note;
import static org.karez.disclosure.ReportedParty.tells;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A person whom a report names.
 *
 * @param names the main name first; then spellings, aliases and former names
 * @param nationalities ISO 3166-1 codes as reported
 * @param residence ISO 3166-1 code as reported
 * @param client whether the reporting entity's own client
 * @param exposed whether reported as a politically exposed person
 */
public record ReportedPerson(
        List<Name> names,
        LocalDate birthDate,
        String birthPlace,
        String birthCountry,
        Sex sex,
        List<String> nationalities,
        String residence,
        List<IdentityDocument> documents,
        List<Disclosure.Address> addresses,
        List<Disclosure.Phone> phones,
        List<String> emails,
        String occupation,
        String employer,
        boolean deceased,
        boolean client,
        boolean exposed,
        String comments,
        List<Disclosure.Appearance> appearances)
        implements ReportedParty {

    /** Sex as reported; null when unknown. */
    public enum Sex {
        /** M. */
        MALE,
        /** F. */
        FEMALE
    }

    /** What a name of a person is. */
    public enum NameKind {
        /** The name he is reported under. */
        MAIN,
        /** The whole name in its original script. */
        ORIGINAL,
        /** A name he also goes by. */
        ALIAS,
        /** A name he had before. */
        FORMER
    }

    /** A name of a person; one in original script or an alias is whole, in {@code last}. */
    public record Name(NameKind kind, String first, String middle, String last) {}

    @Override
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (IdentityDocument document : documents) {
            if (tells(document.number())) {
                keys.add("document " + normal(document.number()));
            }
        }
        for (Name name : names) {
            if (birthDate != null && name.first() != null && name.last() != null) {
                keys.add("born " + birthDate + " " + normal(name.first()) + " " + normal(name.last()));
            }
        }
        return keys;
    }

    @Override
    public Map<String, String> traits() {
        Map<String, String> traits = new HashMap<>();
        note(traits, "born", birthDate);
        note(traits, "sex", sex);
        IdentityDocument.noteCountries(traits, documents);
        return traits;
    }

    @Override
    public ReportedPerson mergedWith(ReportedParty party) {
        ReportedPerson other = (ReportedPerson) party;
        return new ReportedPerson(
                joined(names, other.names),
                first(birthDate, other.birthDate),
                first(birthPlace, other.birthPlace),
                first(birthCountry, other.birthCountry),
                first(sex, other.sex),
                joined(nationalities, other.nationalities),
                first(residence, other.residence),
                IdentityDocument.joined(documents, other.documents),
                joined(addresses, other.addresses),
                joined(phones, other.phones),
                joined(emails, other.emails),
                first(occupation, other.occupation),
                first(employer, other.employer),
                deceased || other.deceased,
                client || other.client,
                exposed || other.exposed,
                first(comments, other.comments),
                joined(appearances, other.appearances));
    }
}

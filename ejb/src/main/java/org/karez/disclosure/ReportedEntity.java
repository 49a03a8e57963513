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
 * A company, foundation or other entity that a report names.
 *
 * @param legalForm a code of the country's own list
 * @param registrationNumber in the register of the country of incorporation
 * @param documents its other numbers, the tax number among them
 */
public record ReportedEntity(
        String name,
        String commercialName,
        String legalForm,
        String registrationNumber,
        String country,
        String state,
        LocalDate incorporated,
        LocalDate closed,
        String business,
        List<IdentityDocument> documents,
        List<Disclosure.Address> addresses,
        List<Disclosure.Phone> phones,
        List<String> emails,
        List<String> sites,
        boolean client,
        String comments,
        List<Disclosure.Appearance> appearances)
        implements ReportedParty {

    /** The tax number; null when not said. */
    public String taxNumber() {
        return documents.stream()
                .filter(document -> document.kind() == IdentityDocument.Kind.TAX_NUMBER)
                .map(IdentityDocument::number)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        if (tells(registrationNumber)) {
            keys.add("registration " + normal(registrationNumber));
        }
        for (IdentityDocument document : documents) {
            if (tells(document.number())) {
                keys.add("document " + normal(document.number()));
            }
        }
        return keys;
    }

    @Override
    public Map<String, String> traits() {
        Map<String, String> traits = new HashMap<>();
        note(traits, "country", country);
        note(traits, "registration", tells(registrationNumber) ? normal(registrationNumber) : null);
        IdentityDocument.noteCountries(traits, documents);
        return traits;
    }

    @Override
    public ReportedEntity mergedWith(ReportedParty party) {
        ReportedEntity other = (ReportedEntity) party;
        return new ReportedEntity(
                first(name, other.name),
                first(commercialName, other.commercialName),
                first(legalForm, other.legalForm),
                first(registrationNumber, other.registrationNumber),
                first(country, other.country),
                first(state, other.state),
                first(incorporated, other.incorporated),
                first(closed, other.closed),
                first(business, other.business),
                IdentityDocument.joined(documents, other.documents),
                joined(addresses, other.addresses),
                joined(phones, other.phones),
                joined(emails, other.emails),
                joined(sites, other.sites),
                client || other.client,
                first(comments, other.comments),
                joined(appearances, other.appearances));
    }
}

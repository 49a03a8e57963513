package org.karez.disclosure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A number that identifies a person or an entity, with the document that bears it when there is one.
 *
 * @param kind what goAML calls it
 * @param code the kind of document in the country's own list, such as EID; null unless {@link Kind#DOCUMENT}
 * @param country that issued it, as reported; null when not said
 */
public record IdentityDocument(
        Kind kind, String code, String number, LocalDate issued, LocalDate expires, String issuer, String country) {

    /** What goAML calls the number. */
    public enum Kind {
        /** Passport. */
        PASSPORT,
        /** Identity number of a person (id_number). */
        ID_NUMBER,
        /** Social security or other personal number (ssn). */
        PERSONAL_NUMBER,
        /** Tax number. */
        TAX_NUMBER,
        /** A document of a kind in the country's own list. */
        DOCUMENT
    }

    /** One number is not one of two countries. */
    static void noteCountries(Map<String, String> traits, List<IdentityDocument> documents) {
        for (IdentityDocument document : documents) {
            ReportedParty.note(traits, "country of " + ReportedParty.normal(document.number), document.country);
        }
    }

    /** Both lists, each number once: where one says more about it, that is kept. */
    static List<IdentityDocument> joined(List<IdentityDocument> some, List<IdentityDocument> others) {
        Map<String, IdentityDocument> byNumber = new LinkedHashMap<>();
        Stream.concat(some.stream(), others.stream())
                .forEach(document ->
                        byNumber.merge(ReportedParty.normal(document.number), document, IdentityDocument::richer));
        return List.copyOf(byNumber.values());
    }

    private static IdentityDocument richer(IdentityDocument one, IdentityDocument other) {
        return one.kind != Kind.PASSPORT && other.kind.ordinal() > one.kind.ordinal() ? other : one;
    }
}

package org.karez.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

    boolean sameNumber(IdentityDocument other) {
        return ReportedParty.normal(number).equals(ReportedParty.normal(other.number));
    }

    /** Whether a number in one list is one of another country in the other. */
    static boolean contradict(List<IdentityDocument> some, List<IdentityDocument> others) {
        return some.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other -> one.sameNumber(other) && ReportedParty.differ(one.country, other.country)));
    }

    /** Both lists, each number once: where one says more about it, that is kept. */
    static List<IdentityDocument> joined(List<IdentityDocument> some, List<IdentityDocument> others) {
        List<IdentityDocument> all = new ArrayList<>();
        for (IdentityDocument document : ReportedParty.joined(some, others)) {
            int known = 0;
            while (known < all.size() && !all.get(known).sameNumber(document)) {
                known++;
            }
            if (known == all.size()) {
                all.add(document);
            } else if (document.kind.ordinal() > all.get(known).kind.ordinal()
                    && all.get(known).kind != Kind.PASSPORT) {
                all.set(known, document);
            }
        }
        return List.copyOf(all);
    }
}

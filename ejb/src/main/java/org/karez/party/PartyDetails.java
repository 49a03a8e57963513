package org.karez.party;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a party: the command to add or change one.
 *
 * @param kind what it is
 * @param names all its names, the primary one among them
 * @param identifiers all its identifiers
 * @param sex of a person, else null
 * @param birthDate of a person, else null
 * @param birthPlace in words, or null
 * @param country ISO 3166-1 alpha-2: nationality or registration, or null
 * @param note in words, or null
 */
public record PartyDetails(
        PartyKind kind,
        List<PartyName> names,
        List<Identifier> identifiers,
        Sex sex,
        LocalDate birthDate,
        String birthPlace,
        String country,
        String note) {

    public PartyDetails {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
    }
}

package org.karez.party;

import java.time.LocalDate;
import java.util.List;

/** Parties that tests speak of. */
public final class Parties {

    private Parties() {}

    /** A person with a name in two scripts. */
    public static PartyDetails person() {
        return new PartyDetails(
                PartyKind.PERSON,
                List.of(
                        new PartyName(PartyName.Kind.PRIMARY, "Сериков Данияр"),
                        new PartyName(PartyName.Kind.TRANSLITERATION, "Serikov Daniyar")),
                List.of(new Identifier(Identifier.Kind.PASSPORT, "KZ", "N00000001")),
                Sex.MALE,
                LocalDate.of(1980, 5, 17),
                "Karaganda",
                "KZ",
                null);
    }
}

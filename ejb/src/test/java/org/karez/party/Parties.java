package org.karez.party;

import java.time.LocalDate;
import java.util.List;

/** Parties that tests speak of. */
public final class Parties {

    private Parties() {}

    /** A person with a name in two scripts. */
    public static PartyDetails person() {
        return named("Сериков Данияр", "Serikov Daniyar");
    }

    /** The same person under another name. */
    public static PartyDetails named(String name, String transliteration) {
        return new PartyDetails(
                PartyKind.PERSON,
                List.of(
                        new PartyName(PartyName.Kind.PRIMARY, name),
                        new PartyName(PartyName.Kind.TRANSLITERATION, transliteration)),
                List.of(new Identifier(Identifier.Kind.PASSPORT, "KZ", "N00000001")),
                Sex.MALE,
                LocalDate.of(1980, 5, 17),
                "Karaganda",
                "KZ",
                null);
    }
}

package org.karez.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.karez.party.PartyName.Kind.ALIAS;
import static org.karez.party.PartyName.Kind.PRIMARY;
import static org.karez.party.PartyName.Kind.TRANSLITERATION;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.karez.officer.Actors;
import org.karez.officer.Role;
import org.karez.shared.RuleViolation;
import org.karez.shared.RuleViolation.Breach;

class PartyTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-02T02:00:00+05:00");

    private static PartyDetails person(PartyName... names) {
        return new PartyDetails(
                PartyKind.PERSON, List.of(names), List.of(), Sex.MALE, LocalDate.parse("1980-05-01"), null, "KZ", null);
    }

    @Test
    void isShownInLatinWithTheOriginalBehind() {
        Party party = new Party(
                person(
                        new PartyName(PRIMARY, "Әлібек  Серікұлы"),
                        new PartyName(TRANSLITERATION, "Alibek Serikuly"),
                        new PartyName(ALIAS, "Алик")),
                Actors.investigator(),
                NOW);

        assertThat(party.getDisplayName()).isEqualTo("Alibek Serikuly (Әлібек Серікұлы)");
        assertThat(party.getNames())
                .extracting(PartyName::getScript)
                .containsExactly(Script.CYRILLIC, Script.LATIN, Script.CYRILLIC);
    }

    @Test
    void hasOnePrimaryNameAndWasBornBefore() {
        PartyDetails wrong = new PartyDetails(
                PartyKind.ORGANISATION,
                List.of(new PartyName(ALIAS, "Trade House")),
                List.of(),
                null,
                LocalDate.parse("2030-01-01"),
                null,
                "ZZ",
                null);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new Party(wrong, Actors.investigator(), NOW))
                .satisfies(refusal -> assertThat(refusal.breaches())
                        .extracting(Breach::rule)
                        .containsExactly(
                                PartyRule.NAME, PartyRule.PERSON_ONLY, PartyRule.BIRTH_DATE, PartyRule.COUNTRY));
    }

    @Test
    void mayBeBornTodayWhereTheDayHasBegun() {
        PartyDetails newborn = new PartyDetails(
                PartyKind.PERSON,
                List.of(new PartyName(PRIMARY, "Aiman Testova")),
                List.of(),
                null,
                LocalDate.parse("2026-03-02"),
                null,
                null,
                null);

        assertThat(new Party(newborn, Actors.investigator(), NOW).getBirthDate())
                .isAfter(NOW.withZoneSameInstant(ZoneOffset.UTC).toLocalDate());
    }

    @Test
    void isItsOwnersToChange() {
        Party party = new Party(person(new PartyName(PRIMARY, "Ivan Testov")), Actors.investigator(), NOW);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> party.change(
                        person(new PartyName(PRIMARY, "Somebody Else")),
                        Actors.stranger(Role.INVESTIGATOR),
                        NOW.toLocalDate()))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(PartyRule.OWNER));
    }
}

package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.karez.trail.FindingKind.CHAIN_MISSING;
import static org.karez.trail.FindingKind.COLUMN_CHANGED;
import static org.karez.trail.FindingKind.ENTRY_AFTER_HEAD;
import static org.karez.trail.FindingKind.ENTRY_CHANGED;
import static org.karez.trail.FindingKind.ENTRY_MISSING;
import static org.karez.trail.FindingKind.ENTRY_REPLACED;
import static org.karez.trail.FindingKind.HEAD_MISSING;
import static org.karez.trail.FindingKind.NUMBER_TWICE;
import static org.karez.trail.FindingKind.ROW_MISSING;
import static org.karez.trail.FindingKind.ROW_UNTOLD;
import static org.karez.trail.FindingKind.STATE_CHANGED;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.karez.shared.SubjectKind;

class TrailVerifierTest {

    private final List<Stored> chain = Chains.asset(5);
    private final UUID id = chain.get(0).id();

    @Test
    void findsNothingWrongWithAnUntouchedTrail() {
        List<Stored> trail = new ArrayList<>(chain);
        trail.addAll(Chains.asset(1));
        List<Finding> findings = new ArrayList<>();
        TrailVerifier.Result result = new TrailVerifier(findings::add, checked -> {}).verify(trail.iterator());
        assertThat(findings).isEmpty();
        assertThat(result).isEqualTo(new TrailVerifier.Result(2, 6, 0));
    }

    @Test
    void namesAnEntryWhoseBytesWereChanged() {
        replace(3, Chains.with(entry(3), reworded(3), entry(3).hash()));
        assertThat(found()).containsExactly(tuple(ENTRY_CHANGED, 3, "hash"));
    }

    @Test
    void namesAnEntryWhoseBytesWereChangedWithTheirHash() {
        replace(3, Chains.with(entry(3), reworded(3), EntryBody.hash(reworded(3))));
        assertThat(found()).containsExactly(tuple(ENTRY_REPLACED, 3, "hash"));
    }

    @Test
    void namesTheLastEntryWhenItsBytesWereChangedWithTheirHash() {
        replace(5, Chains.with(entry(5), reworded(5), EntryBody.hash(reworded(5))));
        assertThat(found()).containsExactly(tuple(ENTRY_REPLACED, 5, "hash"), tuple(STATE_CHANGED, 5, "status"));
    }

    @Test
    void namesAMissingEntry() {
        chain.remove(3);
        assertThat(found()).containsExactly(tuple(ENTRY_MISSING, 3, "number"));
        assertThat(findings().get(0).label()).isEqualTo("A-1 Счёт");
        assertThat(findings().get(0).at()).isEqualTo(Chains.BEGINNING.plusSeconds(2));
    }

    @Test
    void namesTheFirstEntryWhenItIsMissing() {
        chain.remove(1);
        assertThat(found()).containsExactly(tuple(ENTRY_MISSING, 1, "number"));
    }

    @Test
    void namesEveryEntryMissingAtTheEnd() {
        chain.subList(4, 6).clear();
        assertThat(found()).containsExactly(tuple(ENTRY_MISSING, 4, "number"), tuple(STATE_CHANGED, 3, "status"));
        assertThat(findings().get(0).expected()).isEqualTo("4-5");
    }

    @Test
    void namesAChainThatIsMissing() {
        chain.subList(1, 6).clear();
        assertThat(found()).containsExactly(tuple(CHAIN_MISSING, null, "number"));
        assertThat(findings().get(0).label()).isEqualTo("A-1 Счёт");
    }

    @Test
    void namesARowWhoseWholeChainIsMissingWithItsHead() {
        chain.clear();
        chain.add(new StoredSubject(SubjectKind.ASSET.name(), id, null, null, Chains.state(5)));
        assertThat(found()).containsExactly(tuple(ROW_UNTOLD, null, null));
    }

    @Test
    void namesAChainWithoutAHead() {
        chain.set(0, new StoredSubject(SubjectKind.ASSET.name(), id, null, null, Chains.state(5)));
        assertThat(found()).containsExactly(tuple(HEAD_MISSING, 5, "number"));
    }

    @Test
    void namesAChainOfWhichNothingElseIsLeft() {
        chain.remove(0);
        assertThat(found()).containsExactly(tuple(HEAD_MISSING, 5, "number"), tuple(ROW_MISSING, 5, null));
    }

    @Test
    void namesBothEntriesThatChangedPlaces() {
        StoredEntry third = entry(3);
        replace(3, Chains.numbered(entry(4), 3));
        replace(4, Chains.numbered(third, 4));
        assertThat(found()).containsExactly(tuple(COLUMN_CHANGED, 3, "number"), tuple(COLUMN_CHANGED, 4, "number"));
    }

    @Test
    void namesAnEntryPutInBetween() {
        StoredEntry forged = Chains.entry(id, 3, entry(2).hash(), Chains.state(9));
        for (int number = 5; number >= 3; number--) {
            replace(number, Chains.numbered(entry(number), number + 1));
        }
        chain.add(3, forged);
        assertThat(found()).startsWith(tuple(NUMBER_TWICE, 3, "number"));
    }

    @Test
    void namesAnEntryPutAtTheEnd() {
        chain.add(Chains.entry(id, 6, entry(5).hash(), Chains.state(5)));
        assertThat(found()).containsExactly(tuple(ENTRY_AFTER_HEAD, 6, "number"));
    }

    @Test
    void namesAnEntryThatIsThereTwice() {
        chain.add(3, entry(3));
        assertThat(found()).startsWith(tuple(NUMBER_TWICE, 3, "number"));
    }

    @Test
    void namesBothSubjectsWhenAnEntryWasMovedFromOneToTheOther() {
        List<Stored> other = Chains.asset(2);
        UUID otherId = other.get(0).id();
        StoredEntry moved = (StoredEntry) other.remove(2);
        replace(2, Chains.of(moved, id));
        chain.addAll(other);
        assertThat(findings())
                .extracting(Finding::kind, Finding::subjectId, Finding::number, Finding::field)
                .containsExactly(
                        tuple(COLUMN_CHANGED, id, 2, "subject"),
                        tuple(ENTRY_MISSING, otherId, 2, "number"),
                        tuple(STATE_CHANGED, otherId, 1, "status"));
    }

    @Test
    void namesTheColumnThatSaysSomethingElseThanTheBytes() {
        StoredEntry third = entry(3);
        UUID stranger = UUID.randomUUID();
        replace(
                3,
                new StoredEntry(
                        third.kind(),
                        id,
                        3,
                        stranger,
                        stranger,
                        third.at().plusNanos(1_000),
                        "Viewed",
                        third.arrival(),
                        third.body(),
                        third.hash()));
        assertThat(found())
                .containsExactly(
                        tuple(COLUMN_CHANGED, 3, "owner"),
                        tuple(COLUMN_CHANGED, 3, "at"),
                        tuple(COLUMN_CHANGED, 3, "officer"),
                        tuple(COLUMN_CHANGED, 3, "event"));
    }

    @Test
    void namesEveryFieldOfTheRowThatItsEntriesDoNotTell() {
        Map<String, String> row = new HashMap<>(Chains.state(5));
        row.put("status", "RELEASED");
        row.put("amount", "1 USD");
        row.remove("description");
        chain.set(0, new StoredSubject(SubjectKind.ASSET.name(), id, 5, entry(5).hash(), row));
        assertThat(findings())
                .extracting(Finding::kind, Finding::number, Finding::field, Finding::expected, Finding::found)
                .containsExactly(
                        tuple(STATE_CHANGED, 5, "amount", null, "1 USD"),
                        tuple(STATE_CHANGED, 5, "description", "Счёт", null),
                        tuple(STATE_CHANGED, 5, "status", "STATUS-5", "RELEASED"));
    }

    @Test
    void holdsPartsUntilTheyAreStatedAgain() {
        StoredEntry brings = Chains.bringing(id, 6, entry(5).hash(), Map.of("act:1", "court", "act:2", "court"));
        StoredEntry takes = Chains.bringing(id, 7, brings.hash(), Map.of("act:2", "", "act:3", "prosecutor"));
        chain.addAll(List.of(brings, takes));
        Map<String, String> row = new HashMap<>(Chains.state(5));
        row.putAll(Map.of("act:1", "court", "act:3", "prosecutor"));
        chain.set(0, new StoredSubject(SubjectKind.ASSET.name(), id, 7, takes.hash(), row));
        assertThat(found()).isEmpty();

        row.putAll(Map.of("act:1", "another court", "act:2", "court", "act:4", "nobody"));
        row.remove("act:3");
        assertThat(findings())
                .extracting(Finding::kind, Finding::number, Finding::field, Finding::expected, Finding::found)
                .containsExactly(
                        tuple(STATE_CHANGED, 6, "act:1", "court", "another court"),
                        tuple(STATE_CHANGED, 7, "act:2", null, "court"),
                        tuple(STATE_CHANGED, 7, "act:3", "prosecutor", null),
                        tuple(STATE_CHANGED, 5, "act:4", null, "nobody"));
    }

    @Test
    void namesAChainWhoseRowIsGone() {
        chain.set(0, new StoredSubject(SubjectKind.ASSET.name(), id, 5, entry(5).hash(), null));
        assertThat(found()).containsExactly(tuple(ROW_MISSING, 5, null));
    }

    @Test
    void knowsThatTheInstallationBringsOfficersAlong() {
        chain.clear();
        Map<String, String> first = Map.of("name", "Ивановна", "roles", "ADMINISTRATOR");
        chain.add(new StoredSubject(SubjectKind.OFFICER.name(), id, null, null, first));
        assertThat(found()).isEmpty();
    }

    @Test
    void believesNoOtherRoleThatNobodyGranted() {
        chain.clear();
        Map<String, String> granted = Map.of("name", "Ивановна", "roles", "AUDITOR");
        chain.add(new StoredSubject(SubjectKind.OFFICER.name(), id, null, null, granted));
        assertThat(found()).containsExactly(tuple(ROW_UNTOLD, null, "roles"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"state\":1}",
                "{\"state\":{\"a\":[{}]},\"v\":[]}",
                "[[[[",
                "\u0000",
                "{\"number\":\"3\"}"
            })
    void survivesBytesThatAreNoEntry(String nonsense) {
        byte[] bytes = nonsense.getBytes(StandardCharsets.UTF_8);
        replace(3, Chains.with(entry(3), bytes, EntryBody.hash(bytes)));
        assertThat(findings()).isNotEmpty().allMatch(finding -> finding.number() == 3);
    }

    /** Whatever single byte is turned in the bytes or the hash of whatever entry: that entry is named. */
    @Test
    void namesTheEntryInWhichAnyByteWasTurned() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<Stored> trail = Chains.asset(1 + random.nextInt(6));
            int place = 1 + random.nextInt(trail.size() - 1);
            StoredEntry entry = (StoredEntry) trail.get(place);
            byte[] body = entry.body().clone();
            byte[] hash = entry.hash().clone();
            byte[] turned = random.nextInt(10) == 0 ? hash : body;
            turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
            trail.set(place, Chains.with(entry, body, hash));
            assertThat(findings(trail))
                    .as("seed %d, turn %d", seed, i)
                    .anyMatch(finding -> finding.kind() == ENTRY_CHANGED && finding.number() == entry.number());
        }
    }

    private StoredEntry entry(int number) {
        return (StoredEntry) chain.get(number);
    }

    private void replace(int number, StoredEntry entry) {
        chain.set(number, entry);
    }

    private byte[] reworded(int number) {
        return new String(entry(number).body(), StandardCharsets.UTF_8)
                .replace("STATUS-" + number, "RELEASED")
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<Tuple> found() {
        return findings().stream()
                .map(finding -> tuple(finding.kind(), finding.number(), finding.field()))
                .toList();
    }

    private List<Finding> findings() {
        return findings(chain);
    }

    private static List<Finding> findings(List<Stored> trail) {
        List<Finding> findings = new ArrayList<>();
        new TrailVerifier(findings::add, checked -> {}).verify(trail.iterator());
        return findings;
    }
}

package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.karez.trail.FindingKind.SUCCESSION_CHANGED;
import static org.karez.trail.FindingKind.SUCCESSION_MISSING;
import static org.karez.trail.FindingKind.SUCCESSION_STRAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.karez.merkle.LogKeys;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Succession;
import org.karez.merkle.VerifierKey;

class SuccessionCheckTest {

    private final List<SigningKey> keys = Stream.generate(
                    () -> SigningKey.generate("karez.test/trail", SignatureType.ED25519))
            .limit(4)
            .toList();
    private final Succession first = Succession.sign(keys.get(0), keys.get(1));
    private final Succession second = Succession.sign(keys.get(1), keys.get(2));
    private final List<Finding> findings = new ArrayList<>();

    @Test
    void tellsTheKeysThatTheDatabaseAndTheFilesLeadTo() {
        assertThat(check(LogKeys.through(key(2), List.of()), kept(first), kept(second))
                        .keys())
                .containsExactly(key(0), key(1), key(2));
        assertThat(check(LogKeys.through(key(1), List.of(first)), kept(first), kept(second))
                        .keys())
                .as("one that is registered, and does not sign yet")
                .containsExactly(key(0), key(1), key(2));
        assertThat(check(LogKeys.none(), kept(first)).keys())
                .as("of which nobody knows a key")
                .isEmpty();
        assertThat(findings).isEmpty();
    }

    @Test
    void namesWhatIsNotWhatBothSigned() {
        String note = first.note().format();
        LogKeys known = LogKeys.through(key(1), List.of(first));
        check(known, new StoredSuccessions.Kept("1", text(0), text(1), note + "\n", Instant.EPOCH));
        check(known, new StoredSuccessions.Kept("2", text(0), text(2), note, Instant.EPOCH));
        check(known, new StoredSuccessions.Kept("3", text(3), text(1), note, Instant.EPOCH));

        assertThat(findings)
                .extracting(Finding::kind, Finding::field)
                .containsExactly(
                        tuple(SUCCESSION_CHANGED, "succession:1"),
                        tuple(SUCCESSION_CHANGED, "succession:2"),
                        tuple(SUCCESSION_CHANGED, "succession:3"));
    }

    @Test
    void namesWhatIsGone() {
        LogKeys keysKnown = check(LogKeys.through(key(2), List.of(first, second)), kept(second));

        assertThat(keysKnown.keys()).as("others than the database tell of it").contains(key(0));
        assertThat(findings)
                .extracting(Finding::kind, Finding::field)
                .containsExactly(tuple(SUCCESSION_MISSING, "succession:" + key(0).idText()));
    }

    @Test
    void namesWhatDoesNotBelongToTheLog() {
        Succession branch = Succession.sign(keys.get(0), keys.get(3));
        Succession stranger = Succession.sign(keys.get(3), keys.get(2));
        LogKeys log = check(LogKeys.through(key(1), List.of()), kept(branch), kept(first), kept(stranger));

        assertThat(log.keys()).containsExactly(key(0), key(1));
        assertThat(findings)
                .extracting(Finding::kind, Finding::found)
                .containsExactly(
                        tuple(SUCCESSION_STRAY, text(0) + " " + text(3)),
                        tuple(SUCCESSION_STRAY, text(3) + " " + text(2)));
    }

    @Test
    void leavesTheKeysOfAnEarlierLogAlone() {
        VerifierKey other =
                SigningKey.generate("karez.test/second", SignatureType.ED25519).verifier();

        assertThat(check(LogKeys.through(other, List.of()), kept(first)).keys()).containsExactly(other);
        assertThat(findings).isEmpty();
    }

    private LogKeys check(LogKeys known, StoredSuccessions.Kept... registered) {
        return new SuccessionCheck(List.of(registered), known, findings::add).run();
    }

    private static StoredSuccessions.Kept kept(Succession succession) {
        return new StoredSuccessions.Kept(
                "id",
                succession.from().text(),
                succession.to().text(),
                succession.note().format(),
                Instant.EPOCH);
    }

    private VerifierKey key(int place) {
        return keys.get(place).verifier();
    }

    private String text(int place) {
        return key(place).text();
    }
}

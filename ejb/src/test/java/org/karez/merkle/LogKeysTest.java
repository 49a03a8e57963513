package org.karez.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogKeysTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint("karez.test/trail", 7, new byte[32]);

    private final List<SigningKey> signing = Stream.generate(
                    () -> SigningKey.generate("karez.test/trail", SignatureType.ED25519))
            .limit(4)
            .toList();
    private final List<VerifierKey> keys =
            signing.stream().map(SigningKey::verifier).toList();
    private final Succession first = from(0, 1);
    private final Succession second = from(1, 2);
    private final Succession third = from(2, 3);

    @Test
    void leadFromEachKeyToTheNext() {
        LogKeys log = LogKeys.leading(List.of(first, second), keys.get(2));

        assertThat(log.keys()).isEqualTo(keys.subList(0, 3));
        assertThat(log.successions()).containsExactly(first, second);
        assertThat(log.last()).isEqualTo(keys.get(2));
        assertThat(LogKeys.leading(List.of(), keys.get(2)).keys()).containsExactly(keys.get(2));
    }

    @Test
    void areRefusedWhenTheyLeadElsewhereOrBack() {
        refuse(keys.get(3), first, second);
        refuse(keys.get(3), first, third);
        refuse(keys.get(2), second, first);
        refuse(keys.get(1), first, first);
        refuse(keys.get(0), first, from(1, 0));
        refuse(keys.get(2), first, from(1, 0), from(0, 2));
    }

    @Test
    void areFoundOnBothSidesOfAKnownOne() {
        List<Succession> all = List.of(third, first, second);

        keys.forEach(known -> {
            LogKeys log = LogKeys.through(known, all);
            assertThat(log.keys()).isEqualTo(keys);
            assertThat(log.successions()).containsExactly(first, second, third);
        });
        assertThat(LogKeys.through(keys.get(0), List.of(second, third)).keys()).containsExactly(keys.get(0));
        assertThat(LogKeys.through(keys.get(1), List.of(first, from(1, 0))).keys())
                .as("none comes back")
                .containsExactly(keys.get(0), keys.get(1));
    }

    @Test
    void endAtOneOfThem() {
        LogKeys log =
                LogKeys.through(keys.get(0), List.of(first, second, third)).until(keys.get(1));

        assertThat(log.keys()).isEqualTo(keys.subList(0, 2));
        assertThat(log.successions()).containsExactly(first);
        assertThat(log.until(keys.get(0)).successions()).isEmpty();
        assertThat(log.until(keys.get(3)).keys()).as("one that is none of them").isEmpty();
    }

    @Test
    void tellWhichOfThemSigned() {
        LogKeys log = LogKeys.leading(List.of(first, second), keys.get(2));

        for (int place = 0; place < 3; place++) {
            Note note = CHECKPOINT.sign(signing.get(place));
            assertThat(log.signer(note)).isEqualTo(place);
            assertThat(log.open(note)).isEqualTo(CHECKPOINT);
        }
        Note byTwo = CHECKPOINT.sign(signing.get(1)).with(signing.get(0).sign(CHECKPOINT.text()));
        assertThat(log.signer(byTwo)).as("the newest of several").isEqualTo(1);
        Refused.by(Flaw.UNSIGNED, () -> log.signer(CHECKPOINT.sign(signing.get(3))));
        Refused.by(Flaw.UNSIGNED, () -> LogKeys.none().signer(CHECKPOINT.sign(signing.get(0))));
        Checkpoint other = new Checkpoint("karez.test/other", 7, new byte[32]);
        Refused.by(Flaw.ORIGIN_DIFFERS, () -> log.open(other.sign(signing.get(0))));
    }

    private Succession from(int old, int next) {
        return Succession.sign(signing.get(old), signing.get(next));
    }

    private static void refuse(VerifierKey last, Succession... successions) {
        Refused.by(Flaw.SUCCESSION_BROKEN, () -> LogKeys.leading(List.of(successions), last));
    }
}

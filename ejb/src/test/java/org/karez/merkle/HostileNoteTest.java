package org.karez.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes that somebody changed on their way: whatever the change, they are refused and nothing else happens. */
class HostileNoteTest {

    private static final int CHANGES = 5_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 20260523})
    void aChangedNoteNeverVerifies(long seed) throws Throwable {
        Random random = new Random(seed);
        List<VerifierKey> known = Notes.keys(Notes.EXAMPLE_KEY);
        byte[] note = Notes.bytes(Notes.EXAMPLE);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = changed(note, random);
            boolean verifies = Refused.not(() -> Note.parse(changed).verify(known));
            assertThat(verifies)
                    .as(() -> "seed " + seed + ": " + new String(changed))
                    .isEqualTo(Arrays.equals(note, changed));
        }
    }

    /** Signatures of others may change: they are left alone. What is signed may not. */
    @ParameterizedTest
    @ValueSource(longs = {2, 9162})
    void aCheckpointThatVerifiesIsTheOneThatWasSigned(long seed) throws Throwable {
        Random random = new Random(seed);
        VerifierKey log = VerifierKey.parse(Notes.WITNESSED_LOG);
        List<VerifierKey> known = Notes.keys(Notes.WITNESSED_LOG, Notes.WITNESS);
        byte[] note = Notes.bytes(Notes.WITNESSED);
        Checkpoint signed = Checkpoint.open(Note.parse(note), log);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = changed(note, random);
            Refused.not(() -> {
                Note read = Note.parse(changed);
                read.verify(known);
                assertThat(read.text()).isEqualTo(signed.text());
                assertThat(Checkpoint.open(read, log)).isEqualTo(signed);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 8032})
    void noiseIsRefused(long seed) throws Throwable {
        Random random = new Random(seed);
        String letters = "— \n+=aAZz09/.я\u0000\u00a0PRIVATE+KEY+";
        for (int i = 0; i < CHANGES; i++) {
            StringBuilder noise = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                noise.append(letters.charAt(random.nextInt(letters.length())));
            }
            Refused.not(() -> Note.parse(noise.toString()));
            Refused.not(() -> Note.parse("text\n\n— " + noise + "\n"));
            Refused.not(() -> Checkpoint.parse(noise.toString()));
            Refused.not(() -> VerifierKey.parse(noise.toString()));
            Refused.not(() -> SigningKey.parse("PRIVATE+KEY+" + noise));
            Refused.not(() -> Tile.parse("tile/0/" + noise));
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            Refused.not(() -> Note.parse(bytes));
        }
    }

    /** One to three changes: a bit, a byte that is put in, a stretch that is taken out, doubled or moved. */
    private static byte[] changed(byte[] note, Random random) {
        byte[] changed = note.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            changed = changedOnce(changed, random);
        }
        return changed;
    }

    private static byte[] changedOnce(byte[] note, Random random) {
        int from = random.nextInt(note.length);
        int to = from + 1 + random.nextInt(Math.min(note.length - from, 12));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(note, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> {
                changed.write(note[from] ^ 1 << random.nextInt(8));
                to = from + 1;
            }
            case 1 -> {
                changed.write(random.nextBoolean() ? '\n' : random.nextInt(256));
                to = from;
            }
            case 2 -> {
                changed.write(note, from, to - from);
                to = from;
            }
            case 3 -> {
                changed.write(note, to, note.length - to);
                changed.write(note, from, to - from);
                to = note.length;
            }
            default -> to = random.nextInt(10) == 0 ? note.length : to;
        }
        changed.write(note, to, note.length - to);
        byte[] bytes = changed.toByteArray();
        return bytes.length == 0 ? new byte[1] : bytes;
    }
}

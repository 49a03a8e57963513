package org.karez.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessionTest {

    private final SigningKey old = Notes.log();
    private final SigningKey next = SigningKey.generate("PeterNeumann", SignatureType.ED25519);
    private final Succession succession = Succession.sign(old, next);
    private final String text = succession.note().text();

    @Test
    void isSignedByBothKeysTheOldOneFirst() {
        String note = succession.note().format();

        assertThat(note)
                .startsWith("karez-log-succession/1\n" + old.verifier() + "\n" + next.verifier() + "\n\n")
                .hasLineCount(6);
        Succession read = Succession.parse(note);
        assertThat(read).isEqualTo(succession).hasSameHashCodeAs(succession);
        assertThat(Succession.parse(Notes.bytes(note))).isEqualTo(succession);
        assertThat(read.from()).isEqualTo(old.verifier());
        assertThat(read.to()).isEqualTo(next.verifier());
        assertThat(read.note().format()).isEqualTo(note);
        assertThat(read.note().verify(List.of(old.verifier(), next.verifier()))).hasSize(2);
    }

    @Test
    void isRefusedWithoutExactlyTheTwoSignatures() {
        NoteSignature byOld = old.sign(text);
        NoteSignature byNext = next.sign(text);
        NoteSignature byOther =
                SigningKey.generate("PeterNeumann", SignatureType.ED25519).sign(text);
        Map<String, List<NoteSignature>> signatures = new LinkedHashMap<>();
        signatures.put("the old key's alone", List.of(byOld));
        signatures.put("the new key's alone", List.of(byNext));
        signatures.put("the new key's first", List.of(byNext, byOld));
        signatures.put("the old key's twice", List.of(byOld, byOld));
        signatures.put("one more", List.of(byOld, byNext, byOther));
        signatures.put("another's for the new key's", List.of(byOld, byOther));
        signatures.forEach((name, each) ->
                Refused.by(Flaw.SUCCESSION_FORM, name, () -> Succession.parse(new Note(text, each).format())));

        NoteSignature empty = old.sign("another text\n");
        Refused.by(Flaw.SIGNATURE_WRONG, () -> Succession.parse(new Note(text, List.of(empty, byNext)).format()));
        Refused.by(
                Flaw.SIGNATURE_WRONG,
                () -> Succession.parse(new Note(text, List.of(byOld, next.sign("another text\n"))).format()));
    }

    @Test
    void isRefusedInAnotherForm() {
        refuse(Flaw.SUCCESSION_FORM, text.replace("/1", "/2"));
        refuse(Flaw.SUCCESSION_FORM, text + "another line\n");
        refuse(Flaw.SUCCESSION_FORM, "karez-log-succession/1\n" + old.verifier() + "\n");
        refuse(Flaw.KEY_TEXT, text.replace("+c74f20a3+", "+c74f20aG+"));
        refuse(Flaw.KEY_ID, text.replace("+c74f20a3+", "+c74f20a4+"));
        Refused.by(Flaw.NOTE_FORM, () -> Succession.parse(text));
        Refused.by(Flaw.NOTE_TEXT, () -> Succession.parse(new byte[] {(byte) 0xff, '\n'}));
    }

    @Test
    void leadsToAnotherKeyOfTheSameLog() {
        Refused.by(Flaw.SUCCESSION_KEYS, () -> Succession.sign(old, old));
        Refused.by(
                Flaw.SUCCESSION_KEYS,
                () -> Succession.sign(old, SigningKey.generate("EnochRoot", SignatureType.ED25519)));
        Refused.by(Flaw.SUCCESSION_KEYS, () -> Succession.sign(old, Notes.witness()));
        Refused.by(Flaw.SUCCESSION_KEYS, () -> Succession.sign(Notes.witness(), old));
        refuse(
                Flaw.SUCCESSION_KEYS,
                text.replace(next.verifier().text(), old.verifier().text()));
    }

    @Test
    void isNeverTakenForACheckpointNorACheckpointForIt() {
        Refused.by(Flaw.CHECKPOINT_FORM, () -> Checkpoint.open(succession.note(), old.verifier()));
        Refused.by(
                Flaw.SUCCESSION_FORM,
                () -> Succession.parse(Notes.checkpoint().sign(old).format()));
        // Not even in a log that is called as the first line of a succession is.
        String name = "karez-log-succession/1";
        SigningKey one = SigningKey.generate(name, SignatureType.ED25519);
        SigningKey other = SigningKey.generate(name, SignatureType.ED25519);
        Refused.by(Flaw.SUCCESSION_KEYS, () -> Succession.sign(one, other));
        String forged = name + "\n" + one.verifier() + "\n" + other.verifier() + "\n";
        Note note = new Note(forged, List.of(one.sign(forged), other.sign(forged)));
        Refused.by(Flaw.SUCCESSION_KEYS, () -> Succession.parse(note.format()));
        Refused.by(Flaw.CHECKPOINT_FORM, () -> Checkpoint.open(note, one.verifier()));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 20261125})
    void anotherByteIsRefused(long seed) throws Throwable {
        Random random = new Random(seed);
        byte[] note = Notes.bytes(succession.note().format());
        for (int i = 0; i < 1_000; i++) {
            byte[] changed = note.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(Refused.not(() -> Succession.parse(changed)))
                    .as("seed %d: %s", seed, Arrays.toString(changed))
                    .isFalse();
        }
    }

    private void refuse(Flaw flaw, String words) {
        Note note = new Note(words, List.of(old.sign(words), next.sign(words)));
        Refused.by(flaw, words, () -> Succession.parse(note.format()));
    }
}

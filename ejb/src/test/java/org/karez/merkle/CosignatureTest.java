package org.karez.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CosignatureTest {

    private static final long TIME = 1_679_315_147;

    @Test
    void verifiesWhatAWitnessOfAnotherLogSigned() {
        Note note = Note.parse(Notes.WITNESSED);
        List<NoteSignature> holding = note.verify(Notes.keys(Notes.WITNESSED_LOG, Notes.WITNESS));
        assertThat(holding).extracting(NoteSignature::keyId).containsExactly(0xba2f06c0, 0xda77ade7);
        assertThat(Cosignature.of(holding.get(1)).time()).isEqualTo(0x6a122120);
    }

    @Test
    void signsTheTimeAndTheWholeCheckpoint() {
        assertThat(Cosignature.message(TIME, "example.com/behind-the-sofa\n20852163\nroot\nextension\n"))
                .isEqualTo("cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nroot\nextension\n");
    }

    /** The examples of the specification and of its makers' implementation, whose witnesses' keys are not public. */
    @Test
    void readsTheTime() {
        assertThat(cosignature(
                                "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==")
                        .time())
                .isEqualTo(TIME);
        assertThat(cosignature(
                                "ZGhGuQAAAABm/qTPeyKXD+R2rzyQsxPiP8mXum7qq/iF0u4vanlqJyocWODBt97w9uL+8qT7S5gxEHWWOworDcFiEBYJXORmnFBOBA==")
                        .time())
                .isEqualTo(1_727_964_367);
        Refused.by(
                Flaw.COSIGNATURE_FORM,
                () -> cosignature(
                        "eQjRQm6eSKzFoiYalgwCPXu2y3ijtg68is9M46JKxuZB+dRfTmeQeDBoXnvxZx2ugnkyV+MUMLXpWs1hPb/W/4xkNQY="));
    }

    @Test
    void aWitnessAddsItsSignature() {
        Note note = Notes.checkpoint().sign(Notes.log()).with(Notes.witness().cosign(Notes.checkpoint(), TIME));
        Note read = Note.parse(note.format());
        List<NoteSignature> holding =
                read.verify(List.of(Notes.log().verifier(), Notes.witness().verifier()));
        assertThat(holding).hasSize(2);
        assertThat(Notes.witness().verifier().isNamedBy(holding.get(1))).isTrue();
        assertThat(Cosignature.of(holding.get(1)).time()).isEqualTo(TIME);
        assertThat(Checkpoint.open(read, Notes.log().verifier())).isEqualTo(Notes.checkpoint());
    }

    @Test
    void holdsForItsTimeAndItsCheckpointOnly() {
        NoteSignature right = Notes.witness().cosign(Notes.checkpoint(), TIME);
        List<VerifierKey> known = List.of(Notes.witness().verifier());
        String text = Notes.checkpoint().text();
        assertThat(new Note(text, List.of(right)).verify(known)).containsExactly(right);
        for (int at = 0; at < right.bytes().length; at++) {
            byte[] changed = right.bytes().clone();
            changed[at] ^= 1;
            NoteSignature wrong = new NoteSignature(right.name(), right.keyId(), changed);
            Refused.by(Flaw.SIGNATURE_WRONG, () -> new Note(text, List.of(wrong)).verify(known));
        }
        Refused.by(Flaw.SIGNATURE_WRONG, () -> new Note(text + "extension\n", List.of(right)).verify(known));
    }

    @Test
    void hasATimeAndASignature() {
        NoteSignature right = Notes.witness().cosign(Notes.checkpoint(), TIME);
        List<VerifierKey> known = List.of(Notes.witness().verifier());
        byte[] beyond = right.bytes().clone();
        beyond[0] = (byte) 0x80;
        for (byte[] bytes :
                List.of(beyond, Arrays.copyOf(right.bytes(), 71), Arrays.copyOf(right.bytes(), 73), new byte[1])) {
            NoteSignature wrong = new NoteSignature(right.name(), right.keyId(), bytes);
            Refused.by(Flaw.COSIGNATURE_FORM, () -> new Note("a\n", List.of(wrong)).verify(known));
        }
        Refused.by(Flaw.COSIGNATURE_FORM, () -> Notes.witness().cosign(Notes.checkpoint(), -1));
        assertThat(Cosignature.of(Notes.witness().cosign(Notes.checkpoint(), Long.MAX_VALUE))
                        .time())
                .isEqualTo(Long.MAX_VALUE);
    }

    private static Cosignature cosignature(String base64) {
        byte[] idAndSignature = Base64.getDecoder().decode(base64);
        return Cosignature.of(
                new NoteSignature("witness", 1, Arrays.copyOfRange(idAndSignature, 4, idAndSignature.length)));
    }
}

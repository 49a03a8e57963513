package org.karez.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    private static final String TEXT = "first\n\nthird, по-русски\n";

    @Test
    void verifiesWhatOthersSigned() {
        Note example = Note.parse(Notes.EXAMPLE);
        assertThat(example.text()).isEqualTo("This is an example message.\n");
        assertThat(example.verify(Notes.keys(Notes.EXAMPLE_KEY))).isEqualTo(example.signatures());

        Note go = Note.parse(Notes.bytes(Notes.GO));
        assertThat(go.verify(Notes.keys(Notes.GO_KEY, Notes.GO_OTHER_KEY))).isEqualTo(go.signatures());
        assertThat(go.signatures()).extracting(NoteSignature::name).containsExactly("PeterNeumann", "EnochRoot");
        assertThat(go.signatures()).extracting(NoteSignature::keyId).containsExactly(0xc74f20a3, 0xaf0cfe78);
    }

    @Test
    void signsAsOthersDo() {
        Note go = Note.parse(Notes.GO);
        Note signed = new Note(go.text(), List.of(Notes.log().sign(go.text())));
        assertThat(signed.with(go.signatures().get(1)).format()).isEqualTo(Notes.GO);
    }

    @ParameterizedTest
    @ValueSource(strings = {Notes.EXAMPLE, Notes.GO, Notes.WITNESSED})
    void isWrittenAsItWasRead(String note) {
        assertThat(Note.parse(note).format()).isEqualTo(note);
        assertThat(Note.parse(Notes.bytes(note)).format()).isEqualTo(note);
    }

    @Test
    void theLastEmptyLineEndsTheText() {
        for (String text : List.of(TEXT, "\n", "\n\n", "a\n\n", "a\n\n" + Notes.EXAMPLE, Notes.EXAMPLE)) {
            Note note = new Note(text, List.of(Notes.log().sign(text)));
            assertThat(Note.parse(note.format()).text()).isEqualTo(text);
            assertThat(Note.parse(note.format()).verify(Notes.keys(Notes.GO_KEY)))
                    .hasSize(1);
        }
    }

    @Test
    void leavesUnknownSignaturesAlone() {
        Note note = Note.parse(Notes.GO);
        assertThat(note.verify(Notes.keys(Notes.GO_OTHER_KEY)))
                .extracting(NoteSignature::name)
                .containsExactly("EnochRoot");
        Refused.by(Flaw.UNSIGNED, () -> note.verify(List.of()));
        Refused.by(Flaw.UNSIGNED, () -> note.verify(Notes.keys(Notes.EXAMPLE_KEY)));
    }

    /** Name and identifier together are the key: one of the two is nobody's. */
    @Test
    void aKeyIsKnownByNameAndIdentifier() {
        NoteSignature signature = Notes.log().sign(TEXT);
        List<NoteSignature> strangers = List.of(
                new NoteSignature("Somebody", signature.keyId(), signature.bytes()),
                new NoteSignature(signature.name(), signature.keyId() + 1, signature.bytes()),
                new NoteSignature(signature.name(), 1, new byte[] {1}));
        Refused.by(Flaw.UNSIGNED, () -> new Note(TEXT, strangers).verify(Notes.keys(Notes.GO_KEY)));
        assertThat(new Note(TEXT, strangers).with(signature).verify(Notes.keys(Notes.GO_KEY)))
                .containsExactly(signature);
    }

    @Test
    void oneWrongSignatureOfAKnownKeyIsEnoughToRefuse() {
        NoteSignature right = Notes.log().sign(TEXT);
        Note note = new Note(TEXT, List.of(right));
        byte[] flipped = right.bytes().clone();
        flipped[63] ^= 1;
        byte[] beyondOrder = right.bytes().clone();
        Arrays.fill(beyondOrder, 32, 64, (byte) 0xff);
        for (byte[] bytes : List.of(flipped, beyondOrder, new byte[64], new byte[63], new byte[1], new byte[1000])) {
            NoteSignature wrong = new NoteSignature(right.name(), right.keyId(), bytes);
            Refused.by(Flaw.SIGNATURE_WRONG, () -> note.with(wrong).verify(Notes.keys(Notes.GO_KEY)));
            Refused.by(
                    Flaw.SIGNATURE_WRONG, () -> new Note(TEXT, List.of(wrong, right)).verify(Notes.keys(Notes.GO_KEY)));
        }
        assertThat(note.with(right).verify(Notes.keys(Notes.GO_KEY))).hasSize(2);
        Refused.by(Flaw.SIGNATURE_WRONG, () -> new Note("other\n", List.of(right)).verify(Notes.keys(Notes.GO_KEY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n\n\n",
                "text\n— a AAAAAAA=\n",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n—a AAAAAAA=\n",
                "text\n\n— a\n",
                "text\n\n— a \n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n—  a AAAAAAA=\n",
                "text\n\n— a  AAAAAAA=\n",
                "text\n\n— a AAAAAAA= \n",
                "text\n\n— a AAAAAAA\n",
                "text\n\n— a AAAAAAB=\n",
                "text\n\n— a AAAA-_A=\n",
                "text\n\n— a AAAA\u0410\u0410A=\n",
                "text\n\n— a AAAAAA==\n",
                "text\n\n— a AAAA\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a\u00a0b AAAAAAA=\n",
                "text\n\n— a\u2003b AAAAAAA=\n",
                "text\n\n— a\u0085b AAAAAAA=\n",
                "text\n\n— a AAAAAAA=",
                "text\n\n— a AAAAAAA=\nmore\n",
                "text\n\n— a AAAAAAA=\n\n",
                "text\r\n\r\n— a AAAAAAA=\r\n",
                "te\tt\n\n— a AAAAAAA=\n",
                "te\u0000t\n\n— a AAAAAAA=\n",
                "te\ud800t\n\n— a AAAAAAA=\n",
                "\ufefftext\n— a AAAAAAA=\n"
            })
    void refusesWhatIsNoNote(String note) throws Throwable {
        assertThat(Refused.not(() -> Note.parse(note))).isFalse();
    }

    @Test
    void takesTheShortestNote() {
        Note note = Note.parse("\n\n— a AAAAAAA=\n");
        assertThat(note.text()).isEqualTo("\n");
        assertThat(note.signatures().get(0).bytes()).containsExactly(0);
        assertThat(Note.parse("text\u007f\u2028\n\n— а/б AAAAAAA=\n")
                        .signatures()
                        .get(0)
                        .name())
                .isEqualTo("а/б");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] note = Notes.bytes("te?t\n\n— a AAAAAAA=\n");
        for (int wrong : new int[] {0x80, 0xc0, 0xed, 0xff}) {
            byte[] spoilt = note.clone();
            spoilt[2] = (byte) wrong;
            Refused.by(Flaw.NOTE_TEXT, () -> Note.parse(spoilt));
        }
    }

    @Test
    void hasABound() {
        NoteSignature signature = Notes.log().sign(TEXT);
        Note most = new Note(TEXT, Collections.nCopies(64, signature));
        assertThat(Note.parse(most.format()).signatures()).hasSize(64);
        Refused.by(Flaw.NOTE_TOO_LONG, () -> most.with(signature));
        Refused.by(Flaw.NOTE_TOO_LONG, () -> Note.parse(most.format() + signature.line()));
        Refused.by(
                Flaw.NOTE_TOO_LONG,
                () -> Note.parse(most.format() + signature.line().repeat(100)));

        NoteSignature long5kB = new NoteSignature("post-quantum", 7, new byte[5_000]);
        List<NoteSignature> sixteen = new ArrayList<>(Collections.nCopies(16, long5kB));
        sixteen.add(signature);
        assertThat(Note.parse(Notes.bytes(new Note(TEXT, sixteen).format())).verify(Notes.keys(Notes.GO_KEY)))
                .hasSize(1);

        String longest = "x".repeat(Note.LONGEST - signature.line().getBytes().length - 3);
        assertThat(Notes.bytes(new Note(longest + "\n", List.of(signature)).format()))
                .hasSize(Note.LONGEST - 1);
        Refused.by(Flaw.NOTE_TOO_LONG, () -> new Note(longest + "яя\n", List.of(signature)));
        Refused.by(Flaw.NOTE_TOO_LONG, () -> Note.parse(longest + "яя\n\n" + signature.line()));
        Refused.by(Flaw.NOTE_TOO_LONG, () -> Note.parse("\n".repeat(Note.LONGEST + 1)));
        Refused.by(Flaw.NOTE_TOO_LONG, () -> Note.parse(new byte[Note.LONGEST + 1]));
    }

    @Test
    void hasASignature() {
        Refused.by(Flaw.NOTE_FORM, () -> new Note(TEXT, List.of()));
        Refused.by(Flaw.NOTE_FORM, () -> new NoteSignature("a", 1, new byte[0]));
        Refused.by(Flaw.NOTE_TEXT, () -> Notes.log().sign("no end"));
        Refused.by(Flaw.NOTE_TEXT, () -> Notes.log().sign("a\rb\n"));
    }
}

package org.karez.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n",
                "a\n0\n" + ROOT + "\n",
                "go.sum database tree\n9223372036854775807\n" + ROOT + "\n",
                "журнал\n1\n" + ROOT + "\nextension\nи ещё одно — \n"
            })
    void isWrittenAsItWasRead(String text) {
        Checkpoint checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint.text()).isEqualTo(text);
        assertThat(checkpoint).isEqualTo(Checkpoint.parse(text)).hasSameHashCodeAs(Checkpoint.parse(text));
    }

    @Test
    void hasOriginSizeRootAndExtensions() {
        Checkpoint checkpoint = Checkpoint.parse("origin\n7\n" + ROOT + "\none\ntwo\n");
        assertThat(checkpoint.origin()).isEqualTo("origin");
        assertThat(checkpoint.size()).isEqualTo(7);
        assertThat(checkpoint.root()).hasSize(32).startsWith(0x0a, 0xc5, 0x18);
        assertThat(checkpoint.extensions()).containsExactly("one", "two");
        assertThat(checkpoint).isNotEqualTo(new Checkpoint("origin", 7, checkpoint.root()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a\n",
                "a\n1\n",
                "a\n1\n" + ROOT,
                "\n1\n" + ROOT + "\n",
                "a\n\n" + ROOT + "\n",
                "a\n01\n" + ROOT + "\n",
                "a\n00\n" + ROOT + "\n",
                "a\n+1\n" + ROOT + "\n",
                "a\n-1\n" + ROOT + "\n",
                "a\n 1\n" + ROOT + "\n",
                "a\n1 \n" + ROOT + "\n",
                "a\n0x1\n" + ROOT + "\n",
                "a\n1e3\n" + ROOT + "\n",
                "a\n\u0661\n" + ROOT + "\n",
                "a\n9223372036854775808\n" + ROOT + "\n",
                "a\n99999999999999999999\n" + ROOT + "\n",
                "a\n1\n\n",
                "a\n1\nAAAA\n",
                "a\n1\n CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2IA\n",
                "a\n1\n" + ROOT + "\n\n",
                "a\n1\n" + ROOT + "\n\nb\n",
                "a\n1\n" + ROOT + "\nb\n\n",
                "a\r\n1\r\n" + ROOT + "\r\n",
                "a\tb\n1\n" + ROOT + "\n"
            })
    void refusesEverythingElse(String text) throws Throwable {
        assertThat(Refused.not(() -> Checkpoint.parse(text))).isFalse();
    }

    @Test
    void cannotBeMadeWrong() {
        byte[] root = new byte[32];
        Refused.by(Flaw.CHECKPOINT_FORM, () -> new Checkpoint("", 1, root));
        Refused.by(Flaw.CHECKPOINT_FORM, () -> new Checkpoint("a\nb", 1, root));
        Refused.by(Flaw.CHECKPOINT_FORM, () -> new Checkpoint("a", -1, root));
        Refused.by(Flaw.CHECKPOINT_FORM, () -> new Checkpoint("a", 1, root, List.of("")));
        Refused.by(Flaw.CHECKPOINT_FORM, () -> new Checkpoint("a", 1, root, List.of("b\n")));
        Refused.by(Flaw.HASH_LENGTH, () -> new Checkpoint("a", 1, new byte[31]));
    }

    @Test
    void isOpenedByTheKeyOfItsLog() {
        VerifierKey log = Notes.log().verifier();
        Note note = Notes.checkpoint().sign(Notes.log());
        assertThat(Checkpoint.open(Note.parse(note.format()), log)).isEqualTo(Notes.checkpoint());
        Refused.by(Flaw.UNSIGNED, () -> Checkpoint.open(note, VerifierKey.parse(Notes.EXAMPLE_KEY)));

        Checkpoint foreign =
                new Checkpoint("another log", 300, Notes.checkpoint().root());
        Refused.by(Flaw.ORIGIN_DIFFERS, () -> Checkpoint.open(foreign.sign(Notes.log()), log));

        Refused.by(Flaw.CHECKPOINT_FORM, () -> Checkpoint.open(Note.parse(Notes.GO), log));
    }

    @Test
    void opensTheCheckpointOfAnotherLog() {
        Checkpoint checkpoint = Checkpoint.open(Note.parse(Notes.WITNESSED), VerifierKey.parse(Notes.WITNESSED_LOG));
        assertThat(checkpoint.size()).isEqualTo(1_432_088_532);
    }

    /** Go's checksum database signs under another name than it states, which makes it a note that verifies and no checkpoint of its key. */
    @Test
    void theExampleOfTheSpecificationIsSignedUnderItsFirstName() {
        String example = "go.sum database tree\n20852163\n" + ROOT
                + "\n\n— sum.golang.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";
        VerifierKey key = VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
        Note note = Note.parse(example);
        assertThat(note.verify(List.of(key))).hasSize(1);
        assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(20_852_163);
        Refused.by(Flaw.ORIGIN_DIFFERS, () -> Checkpoint.open(note, key));
    }
}

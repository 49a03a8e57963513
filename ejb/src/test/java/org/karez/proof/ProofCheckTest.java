package org.karez.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.LogKeys;
import org.karez.merkle.VerifierKey;

class ProofCheckTest {

    private static final long SEED = 20_261_125;

    @TempDir
    private Path folder;

    private static List<TriedProof> tried() {
        return TriedProofs.all();
    }

    @ParameterizedTest
    @MethodSource("tried")
    void namesTheFirstThingThatIsWrong(TriedProof proof) throws IOException {
        Expected expected = new Expected(
                proof.key().isEmpty() ? Optional.empty() : Optional.of(VerifierKey.parse(proof.key())),
                proof.witnessKeys().stream().map(VerifierKey::parse).toList(),
                proof.witnesses());

        assertThat(outcome(proof.zip(), expected)).isEqualTo((proof.code() + " " + proof.concerns()).strip());
    }

    @Test
    void everyFlawIsTried() {
        Set<String> seen = tried().stream().map(TriedProof::code).collect(Collectors.toSet());
        assertThat(seen)
                .containsAll(
                        EnumSet.allOf(ProofFlaw.class).stream().map(Enum::name).toList());
    }

    /** Whatever byte is altered: the proof is refused, or says what it said before. */
    @Test
    void anAlteredByteProvesNothingElse() throws IOException {
        byte[] proof = Proofs.packed(Proofs.files(Proofs.ofSubject()));
        List<String> told = told(proof);
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            byte[] altered = proof.clone();
            altered[random.nextInt(proof.length)] ^= (byte) (1 << random.nextInt(8));
            List<String> now = told(altered);
            assertThat(now.isEmpty() || now.equals(told))
                    .as("alteration %d of seed %d", i, SEED)
                    .isTrue();
        }
    }

    @Test
    void tellsWhatHolds() throws IOException {
        assertThat(told(Proofs.ofCase()))
                .containsExactly(
                        "archive 15",
                        "manifest CASE 6",
                        "key " + Proofs.KEY + " false",
                        "checkpoint karez.test/trail 311",
                        "witnesses 2",
                        "CASE_FILE 1 leaf 1",
                        "CASE_FILE 2 leaf 3",
                        "ASSET 1 leaf 5",
                        "ASSET 2 leaf 7",
                        "ASSET 3 leaf 9",
                        "ASSET 1 leaf 11");
    }

    @Test
    void tellsWhichKeyHandedOverToWhich() throws IOException {
        assertThat(told(Proofs.ofSubjectUnderTheThirdKey()))
                .containsSubsequence(
                        "succession " + Proofs.OLDEST_KEY + " hands over to " + Proofs.OLDER_KEY,
                        "succession " + Proofs.OLDER_KEY + " hands over to " + Proofs.KEY,
                        "key " + Proofs.KEY + " false");
    }

    private String outcome(byte[] zip, Expected expected) throws IOException {
        try {
            ProofCheck.check(file(zip), expected, new Telling());
            return "";
        } catch (ProofRefused e) {
            return (e.flaw() + " " + e.concerns()).strip();
        }
    }

    /** What was heard of a proof that holds; nothing of another. */
    private List<String> told(byte[] zip) throws IOException {
        Telling telling = new Telling();
        try {
            ProofCheck.check(file(zip), Expected.nothing(), telling);
            return telling.heard;
        } catch (ProofRefused e) {
            return List.of();
        }
    }

    private Path file(byte[] zip) throws IOException {
        return Files.write(folder.resolve("proof.zip"), zip);
    }

    private static final class Telling implements ProofListener {

        private final List<String> heard = new ArrayList<>();

        @Override
        public void archive(int files) {
            heard.add("archive " + files);
        }

        @Override
        public void manifest(ProofManifest manifest) {
            heard.add("manifest " + manifest.scope() + " " + manifest.entries());
        }

        @Override
        public void key(LogKeys keys, Optional<VerifierKey> expected) {
            keys.successions().forEach(succession -> heard.add("succession " + succession));
            heard.add("key " + keys.last() + " " + expected.isPresent());
        }

        @Override
        public void checkpoint(Checkpoint checkpoint) {
            heard.add("checkpoint " + checkpoint.origin() + " " + checkpoint.size());
        }

        @Override
        public void witnesses(List<Seen> seen, boolean expected) {
            heard.add("witnesses " + seen.size());
        }

        @Override
        public void entry(ProvenEntry entry, long leaf) {
            heard.add(entry.kind() + " " + entry.number() + " leaf " + leaf);
        }
    }
}

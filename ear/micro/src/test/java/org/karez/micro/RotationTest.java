package org.karez.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.Note;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Succession;
import org.karez.merkle.VerifierKey;
import org.karez.trail.KeptNote;
import org.karez.trail.KeptSuccessions;
import org.karez.trail.KeyFile;

/** The log's key is rotated by its operator, and a witness follows it across, never back. */
class RotationTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    private Path trail;
    private Path witness;
    private FakeLog log;
    private VerifierKey told;

    @BeforeEach
    void aLogAndAWitness() throws IOException {
        trail = directory.resolve("trail.key");
        witness = directory.resolve("witness.key");
        KeyFile.create(witness, SigningKey.generate("witness.test/w1", SignatureType.COSIGNATURE));
        log = new FakeLog();
        told = log.key.verifier();
        log.grow(300, "entry");
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theNextKeyIsPreparedOnceAndItsSuccessionPrintedAsOftenAsAsked() throws Exception {
        Path next = directory.resolve("trail.key.next");
        assertThat(rotate()).isEqualTo(Main.FAILED);
        assertThat(words()).startsWith("There is no key that could hand over").hasLineCount(1);
        assertThat(keys("--set", "karez.trail.origin=karez.example/trail")).isEqualTo(Main.DONE);
        String before = Files.readString(trail);

        assertThat(rotate()).isEqualTo(Main.DONE);
        Succession succession = printed();
        assertThat(words())
                .startsWith("Made: " + next)
                .contains("Public key: " + succession.to())
                .contains("Reference data, Log key");
        assertThat(succession.from()).isEqualTo(KeyFile.read(trail).verifier());
        assertThat(succession.to()).isEqualTo(KeyFile.read(next).verifier());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(next)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(trail)).isEqualTo(before);
        assertThat(KeptSuccessions.beside(trail).read()).containsExactly(succession);

        assertThat(rotate()).isEqualTo(Main.DONE);
        assertThat(words()).startsWith("It is there already: " + next);
        assertThat(printed()).isEqualTo(succession);
        assertThat(execute("keys", "--rotate", "--for", "witness")).isEqualTo(Main.MISUSED);
        Files.delete(next);
        KeyFile.create(next, SigningKey.generate("karez.example/other", SignatureType.ED25519));
        assertThat(rotate()).isEqualTo(Main.FAILED);
        assertThat(words())
                .contains("cannot follow", "SUCCESSION_KEYS", "move it away")
                .hasLineCount(1);
    }

    @Test
    void theDoctorKnowsThatTheKeyBeforeSignedLast() throws Exception {
        assertThat(keys()).isEqualTo(Main.DONE);
        SigningKey old = KeyFile.read(trail);
        KeptNote.beside(trail).replace(new Checkpoint(old.verifier().name(), 7, new byte[32]).sign(old));
        assertThat(rotate()).isEqualTo(Main.DONE);
        Succession succession = printed();
        Files.move(directory.resolve("trail.key.next"), trail, StandardCopyOption.REPLACE_EXISTING);

        execute("doctor", "--set", "karez.trail.key=" + trail, "--set", "karez.http.port=0");
        assertThat(words()).contains("The trail is signed by " + succession.to() + ", last with 7 entries");
        Files.delete(KeptSuccessions.beside(trail).file(succession));
        execute("doctor", "--set", "karez.trail.key=" + trail, "--set", "karez.http.port=0");
        assertThat(words()).contains("was signed by another key (UNSIGNED)");
    }

    @Test
    void aWitnessFollowsTheLogFromKeyToKey() throws Exception {
        assertThat(look()).isEqualTo(Main.DONE);
        Succession first = log.rotate();
        Succession second = log.rotate();
        log.grow(40, "entry");

        assertThat(look()).as(words()).isEqualTo(Main.DONE);
        assertThat(words())
                .contains("the log's key changed: " + first.to() + " follows " + told)
                .contains("the log's key changed: " + second.to() + " follows " + first.to())
                .contains("signed: 340 entries, consistent with all before");
        assertThat(KeptSuccessions.beside(witness).read()).containsExactlyInAnyOrder(first, second);
        assertThat(KeptNote.beside(witness).read().orElseThrow().verify(List.of(second.to())))
                .hasSize(1);
        assertThat(log.received).hasSize(2);

        // From here on he knows it by himself, though he was told the first key alone.
        log.successions.clear();
        log.grow(1, "entry");
        assertThat(look()).as(words()).isEqualTo(Main.DONE);
        assertThat(words()).doesNotContain("changed").contains("signed: 341 entries");
    }

    @Test
    void aWitnessNeverGoesBackToAnEarlierKey() throws Exception {
        SigningKey old = log.key;
        assertThat(look()).isEqualTo(Main.DONE);
        Succession succession = log.rotate();
        log.grow(1, "entry");
        assertThat(look()).isEqualTo(Main.DONE);
        Note before = KeptNote.beside(witness).read().orElseThrow();
        log.key = old;
        log.grow(1, "entry");

        assertThat(look()).isEqualTo(Main.FAILED);
        assertThat(words()).startsWith("ALARM. The log went back to a key that had handed over before");
        try (Stream<Path> files = Files.list(directory)) {
            Path evidence = files.filter(file -> file.getFileName().toString().contains(".evidence-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(evidence))
                    .startsWith(before.format() + "\n")
                    .endsWith("\n" + succession.note().format());
        }
        assertThat(log.received).hasSize(2);
        // Nor when he has nothing that he signed himself.
        Files.delete(KeptNote.beside(witness).file());
        assertThat(look()).isEqualTo(Main.FAILED);
        assertThat(words()).startsWith("Nothing was signed: the answer is signed by a key that had handed over");
    }

    @Test
    void aWitnessFollowsNobodyWhomTheKnownKeyDoesNotName() throws Exception {
        SigningKey old = log.key;
        SigningKey between = SigningKey.generate(old.verifier().name(), SignatureType.ED25519);
        assertThat(look()).isEqualTo(Main.DONE);
        log.rotate();
        log.grow(1, "entry");

        log.successions.clear();
        refused("none of a known key");
        log.tell(told, Succession.sign(between, log.key));
        refused("the log was asked how " + told + " handed over, and answers");
        log.tell(told, Succession.sign(old, between));
        refused("none of a known key");
        log.tell(between.verifier(), Succession.sign(between, old));
        refused("SUCCESSION_BROKEN");
        byte[] note = Succession.sign(old, log.key).note().format().getBytes(StandardCharsets.UTF_8);
        int inSignature = note.length - 9;
        note[inSignature] = (byte) (note[inSignature] == 'A' ? 'B' : 'A');
        log.successions.replaceAll((path, same) -> note);
        refused("SIGNATURE_WRONG");
        assertThat(KeptSuccessions.beside(witness).read()).isEmpty();
        assertThat(log.received).hasSize(1);
    }

    private void refused(String why) {
        assertThat(look()).isEqualTo(Main.FAILED);
        assertThat(words()).startsWith("Nothing was signed: ").contains(why);
    }

    /** The note between the two lines. */
    private Succession printed() {
        String line = "--------------------\n";
        int begin = words().indexOf(line) + line.length();
        return Succession.parse(words().substring(begin, words().indexOf(line, begin)));
    }

    private int look() {
        return execute(
                "witness",
                "--set",
                "karez.witness.log=" + log.address(),
                "--set",
                "karez.witness.log.key=" + told,
                "--set",
                "karez.witness.token=" + FakeLog.TOKEN,
                "--set",
                "karez.witness.key=" + witness,
                "--set",
                "karez.witness.seconds=0");
    }

    private int rotate() {
        return keys("--rotate");
    }

    private int keys(String... words) {
        return execute(Stream.concat(Stream.of("keys", "--set", "karez.trail.key=" + trail), Stream.of(words))
                .toArray(String[]::new));
    }

    private int execute(String... words) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Main.execute(List.of(words), out, out);
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}

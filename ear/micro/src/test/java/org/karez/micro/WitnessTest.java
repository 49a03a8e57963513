package org.karez.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.karez.merkle.VerifierKey;
import org.karez.trail.KeptNote;
import org.karez.trail.KeyFile;

/** A witness signs what only grew, and cries out at what did not. */
class WitnessTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    private Path key;
    private FakeLog log;

    @BeforeEach
    void aLogAndAWitness() throws IOException {
        key = directory.resolve("witness.key");
        log = new FakeLog();
        assertThat(keys("--for", "witness", "--set", "karez.witness.name=witness.test/w1"))
                .isEqualTo(Main.DONE);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void signsWhatGrewAndKeepsIt() throws Exception {
        VerifierKey own = KeyFile.read(key).verifier();
        log.grow(3, "entry");
        assertThat(look()).isEqualTo(Main.DONE);
        assertThat(words()).contains("signed: 3 entries, consistent with all before");
        for (int entries : List.of(1, 252, 1, 700, 0)) {
            log.grow(entries, "entry");
            assertThat(look()).as(words()).isEqualTo(Main.DONE);
        }

        assertThat(log.received).hasSize(6).allSatisfy(note -> {
            assertThat(note.verify(List.of(own))).hasSize(1);
            Checkpoint.open(note, log.key.verifier());
        });
        Note last = KeptNote.beside(key).read().orElseThrow();
        assertThat(Checkpoint.open(last, log.key.verifier()).size()).isEqualTo(957);
    }

    @Test
    void criesOutAtAForkAndKeepsBothNotes() throws Exception {
        log.grow(300, "entry");
        assertThat(look()).isEqualTo(Main.DONE);
        Note before = KeptNote.beside(key).read().orElseThrow();
        log.forget();
        log.grow(299, "entry");
        log.grow(40, "another entry");

        assertThat(look()).isEqualTo(Main.FAILED);
        assertThat(words())
                .startsWith(
                        "ALARM. The log was forked: what it signed with 300 entries did not grow into what it signs with 339");
        assertEvidence(before, 339);
    }

    @Test
    void criesOutAtARollBackAndKeepsBothNotes() throws Exception {
        log.grow(300, "entry");
        assertThat(look()).isEqualTo(Main.DONE);
        Note before = KeptNote.beside(key).read().orElseThrow();
        log.forget();
        log.grow(200, "entry");

        assertThat(look()).isEqualTo(Main.FAILED);
        assertThat(words()).startsWith("ALARM. The log was rolled back: it had 300 entries and says that it has 200");
        assertEvidence(before, 200);
    }

    @Test
    void criesOutAtAnotherTreeOfTheSameSize() throws Exception {
        log.grow(300, "entry");
        assertThat(look()).isEqualTo(Main.DONE);
        log.forget();
        log.grow(300, "another entry");

        assertThat(look()).isEqualTo(Main.FAILED);
        assertThat(words()).startsWith("ALARM. The log was forked");
        assertThat(log.received).hasSize(1);
    }

    @Test
    void signsNothingThatTheLogDidNotSign() throws Exception {
        log.grow(3, "entry");
        try (FakeLog other = new FakeLog()) {
            assertThat(witness(log.address(), other.key.verifier().text(), FakeLog.TOKEN))
                    .isEqualTo(Main.FAILED);
        }
        assertThat(words()).startsWith("Nothing was signed: the answer is not signed by the log");
        assertThat(witness(log.address(), log.key.verifier().text(), "another")).isEqualTo(Main.FAILED);
        assertThat(words()).contains("answers 401: the token is wrong, or was revoked");
        assertThat(log.received).isEmpty();
        assertThat(KeptNote.beside(key).read()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKeyIsItsOwnersAndIsNeverOverwritten() throws Exception {
        Path trail = directory.resolve("trail.key");
        String setting = "karez.trail.key=" + trail;
        assertThat(keys("--set", setting, "--set", "karez.trail.origin=karez.example/trail"))
                .isEqualTo(Main.DONE);
        assertThat(words())
                .contains("Public key: " + KeyFile.read(trail).verifier().text())
                .contains("karez.example/trail+");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(trail)))
                .isEqualTo("rw-------");
        String before = Files.readString(trail);

        assertThat(keys("--set", setting)).isEqualTo(Main.FAILED);
        assertThat(words()).startsWith("There is a key already: " + trail).hasLineCount(1);
        assertThat(Files.readString(trail)).isEqualTo(before);

        assertThat(keys("--for", "somebody")).isEqualTo(Main.MISUSED);
        assertThat(keys("--set", setting + "2", "--set", "karez.trail.origin=two words"))
                .isEqualTo(Main.FAILED);
        assertThat(words()).startsWith("'two words' is no name for a key (KEY_NAME)");

        Files.setPosixFilePermissions(trail, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(execute("doctor", "--set", setting, "--set", "karez.http.port=0"))
                .isEqualTo(Main.FAILED);
        assertThat(words()).contains("FAULT  The key of the trail cannot be used", "chmod 600");
    }

    private void assertEvidence(Note before, long size) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            Path evidence = files.filter(file -> file.getFileName().toString().contains(".evidence-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(words()).contains(evidence.toString());
            String kept = Files.readString(evidence);
            assertThat(kept).startsWith(before.format());
            Note now = Note.parse(kept.substring(before.format().length() + 1));
            assertThat(Checkpoint.open(now, log.key.verifier()).size()).isEqualTo(size);
        }
        // What was seen first stays what is remembered, and nothing else was signed.
        assertThat(KeptNote.beside(key).read().orElseThrow().format()).isEqualTo(before.format());
        assertThat(log.received).hasSize(1);
    }

    private int look() {
        return witness(log.address(), log.key.verifier().text(), FakeLog.TOKEN);
    }

    private int witness(String address, String logKey, String token) {
        return execute(
                "witness",
                "--set",
                "karez.witness.log=" + address,
                "--set",
                "karez.witness.log.key=" + logKey,
                "--set",
                "karez.witness.token=" + token,
                "--set",
                "karez.witness.key=" + key,
                "--set",
                "karez.witness.seconds=0");
    }

    private int keys(String... words) {
        return execute(Stream.concat(Stream.of("keys", "--set", "karez.witness.key=" + key), Stream.of(words))
                .toArray(String[]::new));
    }

    private int execute(String... words) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Main.execute(List.of(words), out, out);
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }
}

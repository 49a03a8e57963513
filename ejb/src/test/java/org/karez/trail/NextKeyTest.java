package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.karez.merkle.NotProven;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Succession;

/** The files of a key that hands over: whatever a crash leaves of them, the next step goes on from there. */
class NextKeyTest {

    private final SigningKey key = SigningKey.generate("karez.test/trail", SignatureType.ED25519);

    @TempDir
    private Path directory;

    private Path file;
    private NextKey next;

    @BeforeEach
    void aKey() throws IOException {
        file = directory.resolve("trail.key");
        KeyFile.create(file, key);
        next = NextKey.of(file);
    }

    @Test
    void isMadeOnceAndSignedByBothAsOftenAsAsked() throws IOException {
        assertThat(next.read()).isEmpty();
        Succession succession = next.prepare();

        assertThat(succession.from()).isEqualTo(key.verifier());
        assertThat(next.read().orElseThrow().verifier()).isEqualTo(succession.to());
        assertThat(KeptSuccessions.beside(file).read()).containsExactly(succession);
        assertThat(next.prepare().note().format()).isEqualTo(succession.note().format());
        assertThat(KeyFile.read(file).text()).isEqualTo(key.text());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isItsOwnersAlone() throws IOException {
        next.prepare();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(next.file())))
                .isEqualTo("rw-------");

        Files.setPosixFilePermissions(next.file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(next::read).isInstanceOf(FileSystemException.class).hasMessageContaining("chmod 600");
    }

    @Test
    void takesThePlaceOfThePresentOneOfWhichNothingIsLeft() throws IOException {
        SigningKey made = prepared();
        next.takeOver();

        assertThat(KeyFile.read(file).text()).isEqualTo(made.text());
        assertThat(next.read()).isEmpty();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.filter(each -> !each.toString().contains(".succession-")))
                    .containsExactly(file);
        }
        assertThat(next.prepare().from()).as("another rotation").isEqualTo(made.verifier());
    }

    @Test
    void isRefusedWhenItIsOfAnotherLogOrNoKey() throws IOException {
        KeyFile.create(next.file(), SigningKey.generate("karez.test/other", SignatureType.ED25519));
        assertThatThrownBy(next::prepare).isInstanceOf(NotProven.class);

        Files.writeString(next.file(), "");
        assertThatThrownBy(next::prepare).isInstanceOf(FileSystemException.class);
    }

    @Test
    void itsSuccessionsAreKeptOneBesideTheOther() throws IOException {
        KeptSuccessions kept = KeptSuccessions.beside(file);
        assertThat(kept.read()).isEmpty();
        Succession first = next.prepare();
        kept.keep(first);
        next.takeOver();
        Succession second = next.prepare();

        assertThat(kept.read()).containsExactlyInAnyOrder(first, second);
        assertThat(KeptSuccessions.beside(directory.resolve("other.key")).read())
                .isEmpty();
        Files.writeString(
                directory.resolve("trail.key.succession-" + key.verifier().idText()), "nothing");
        assertThatThrownBy(kept::read).isInstanceOf(FileSystemException.class);
    }

    private SigningKey prepared() throws IOException {
        next.prepare();
        return next.read().orElseThrow();
    }
}

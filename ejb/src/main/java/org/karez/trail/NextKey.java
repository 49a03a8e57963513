package org.karez.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Succession;

/**
 * The key that is to follow the one that signs, in a file beside it. When it takes its place, the old private key is gone. Plain Java: the
 * server and the commands of the jar use it.
 */
public final class NextKey {

    private final Path present;
    private final Path file;

    private NextKey(Path present) {
        this.present = present;
        this.file = present.resolveSibling(present.getFileName() + ".next");
    }

    /** The one that is to follow a key. */
    public static NextKey of(Path present) {
        return new NextKey(present);
    }

    public Path file() {
        return file;
    }

    /**
     * Makes it, unless it is there already, and lets the present key hand over to it; how it does is kept beside the key.
     *
     * @throws org.karez.merkle.NotProven when what is there cannot follow the present key
     */
    public Succession prepare() throws IOException {
        SigningKey from = KeyFile.read(present);
        Optional<SigningKey> made = read();
        SigningKey to = made.isPresent()
                ? made.get()
                : SigningKey.generate(from.verifier().name(), SignatureType.ED25519);
        Succession succession = Succession.sign(from, to);
        if (made.isEmpty()) {
            KeyFile.create(file, to);
        }
        KeptSuccessions.beside(present).keep(succession);
        return succession;
    }

    /**
     * Reads it; empty when there is none.
     *
     * @throws IOException when it cannot be read, or others than its owner can read it too
     */
    public Optional<SigningKey> read() throws IOException {
        return Files.exists(file) ? Optional.of(KeyFile.read(file)) : Optional.empty();
    }

    /** Lets it take the place of the present one, at once; when this returns, that is so on the disk. */
    void takeOver() throws IOException {
        KeptNote.move(file, present);
    }
}

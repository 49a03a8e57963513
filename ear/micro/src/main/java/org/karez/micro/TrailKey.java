package org.karez.micro;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.karez.db.Finding;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.LogKeys;
import org.karez.merkle.NotProven;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.trail.KeptNote;
import org.karez.trail.KeptSuccessions;
import org.karez.trail.KeyFile;

/** The key that signs the trail's checkpoints, as an installation keeps it. */
final class TrailKey {

    private static final String DEMONSTRATION = "karez.demo/trail";

    private TrailKey() {}

    /** Whether checkpoints can be signed with it. */
    static Finding check(Settings settings) {
        String name = settings.get(Setting.TRAIL_KEY).strip();
        if (name.isEmpty()) {
            return Finding.warning(
                    "No key signs the trail: nobody outside can tell whether it was rolled back",
                    "set karez.trail.key and make the key with: java -jar karez.jar keys");
        }
        Path file = Path.of(name);
        try {
            SigningKey key = KeyFile.read(file);
            // What was signed last may have been signed by the key before, which handed over to this one.
            LogKeys keys = LogKeys.through(
                            key.verifier(), KeptSuccessions.beside(file).read())
                    .until(key.verifier());
            Optional<Checkpoint> last = KeptNote.beside(file).read().map(keys::open);
            return Finding.good("The trail is signed by %s, %s"
                    .formatted(
                            key.verifier(),
                            last.map(signed -> "last with %d entries".formatted(signed.size()))
                                    .orElse("for the first time")));
        } catch (NoSuchFileException e) {
            return Finding.error(
                    "There is no key " + file,
                    "make it with java -jar karez.jar keys, or bring it back from its backup if it signed before");
        } catch (IOException e) {
            return Finding.error(
                    "The key of the trail cannot be used: " + e.getMessage(), "see the trail's key in docs/operate.md");
        } catch (NotProven e) {
            return Finding.error(
                    "The last checkpoint beside %s was signed by another key (%s)".formatted(file, e.flaw()),
                    "bring the key that belongs to it back from its backup");
        }
    }

    /** The demonstration's own: kept with its data, or thrown away with it. */
    static Path ofDemonstration(Optional<Path> data, Stopper stopper) throws IOException {
        Path directory = data.isPresent() ? data.get() : Files.createTempDirectory("karez-key");
        Path file = directory.resolve("trail.key");
        if (!Files.exists(file)) {
            KeyFile.create(file, SigningKey.generate(DEMONSTRATION, SignatureType.ED25519));
        }
        if (data.isEmpty()) {
            stopper.add(() -> Folder.delete(directory));
        }
        return file;
    }

    /** A name for the key of this machine: one word, as notes want it. */
    static String name(String kind) {
        try {
            return kind + "/" + InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
        } catch (UnknownHostException e) {
            throw new FailureException(
                    "This machine does not know its name. To do: set the name as docs/configure.md says", e);
        }
    }
}

package org.karez.micro;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.karez.merkle.NotProven;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.trail.KeyFile;

/** Makes a key in a file that its owner alone can read, and says the public half. It never overwrites one. */
final class Keys {

    private final Settings settings;
    private final String owner;
    private final PrintStream out;

    Keys(Settings settings, Arguments arguments, PrintStream out) {
        this.settings = settings;
        this.owner = arguments.last(Option.FOR).orElse("log");
        this.out = out;
    }

    int execute() {
        return switch (owner) {
            case "log" ->
                make(
                        Path.of(settings.require(Setting.TRAIL_KEY)),
                        name(Setting.TRAIL_ORIGIN, "karez"),
                        SignatureType.ED25519,
                        "Give it to every participant, on paper too: by it they check what this installation signs.");
            case "witness" ->
                make(
                        Path.of(settings.require(Setting.WITNESS_KEY)),
                        name(Setting.WITNESS_NAME, "witness"),
                        SignatureType.COSIGNATURE,
                        "Have an administrator of the participant register it, on the page of witnesses.");
            default -> throw new MisuseException("Not log or witness: --for " + owner);
        };
    }

    private String name(Setting setting, String kind) {
        String set = settings.get(setting).strip();
        return set.isEmpty() ? TrailKey.name(kind) : set;
    }

    private int make(Path file, String name, SignatureType type, String next) {
        try {
            SigningKey key = SigningKey.generate(name, type);
            KeyFile.create(file, key);
            out.println("Made: " + file + ", readable by you alone. Back it up apart from the database.");
            out.println("Public key: " + key.verifier());
            out.println(next);
            return Main.DONE;
        } catch (NotProven e) {
            throw new FailureException("'%s' is no name for a key (%s)".formatted(name, e.flaw()), e);
        } catch (FileAlreadyExistsException e) {
            throw new FailureException(
                    "There is a key already: %s. To do: use it, or name another file; a key that is overwritten is lost"
                            .formatted(file),
                    e);
        } catch (IOException e) {
            throw new FailureException("The key cannot be written: " + e, e);
        }
    }
}

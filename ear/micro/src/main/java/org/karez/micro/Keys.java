package org.karez.micro;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.karez.merkle.NotProven;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Succession;
import org.karez.trail.KeptSuccessions;
import org.karez.trail.KeyFile;
import org.karez.trail.NextKey;

/**
 * Makes a key in a file that its owner alone can read, and says the public half; or the key that is to follow the log's, and how that one hands
 * over. It never overwrites one.
 */
final class Keys {

    /** What stands around a text that is to be copied. */
    private static final String LINE = "-".repeat(20);

    private final Settings settings;
    private final String owner;
    private final boolean rotates;
    private final PrintStream out;

    Keys(Settings settings, Arguments arguments, PrintStream out) {
        this.settings = settings;
        this.owner = arguments.last(Option.FOR).orElse("log");
        this.rotates = !arguments.all(Option.ROTATE).isEmpty();
        this.out = out;
    }

    int execute() {
        if (rotates) {
            return rotate();
        }
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

    private int rotate() {
        if (!owner.equals("log")) {
            throw new MisuseException("Only the log's key is rotated: a witness is registered anew with another key");
        }
        Path file = Path.of(settings.require(Setting.TRAIL_KEY));
        NextKey next = NextKey.of(file);
        try {
            boolean isThere = next.read().isPresent();
            Succession succession = next.prepare();
            out.println((isThere ? "It is there already: " : "Made: ") + next.file() + ", readable by you alone.");
            say(succession, KeptSuccessions.beside(file).file(succession));
            return Main.DONE;
        } catch (NoSuchFileException e) {
            throw new FailureException(
                    "There is no key that could hand over: %s. To do: make it with java -jar karez.jar keys"
                            .formatted(file),
                    e);
        } catch (NotProven e) {
            throw new FailureException(
                    "The key in %s cannot follow the one in %s (%s). To do: move it away, and ask again"
                            .formatted(next.file(), file, e.flaw()),
                    e);
        } catch (IOException e) {
            throw new FailureException("The keys cannot be used: " + e, e);
        }
    }

    private void say(Succession succession, Path kept) {
        out.println(
                "Back it up now, apart from the database: once its succession is registered, no other key can follow.");
        out.println("Public key: " + succession.to());
        out.println("The succession, signed by both keys, is between these lines; it is no secret, and lies in " + kept
                + ", too:");
        out.println(LINE);
        out.print(succession.note().format());
        out.println(LINE);
        out.println(
                "To do: an administrator pastes it on the page Reference data, Log key. The server takes the key over by itself,");
        out.println(
                "within seconds; the old one is gone then. Give the public key to every participant, on paper too.");
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

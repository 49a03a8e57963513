package org.karez.micro;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.NotProven;
import org.karez.merkle.Succession;
import org.karez.merkle.VerifierKey;
import org.karez.trail.KeptNote;
import org.karez.trail.KeyFile;

/** Follows a log from another machine, look by look, until it contradicts itself. */
final class Witness {

    private final Settings settings;
    private final PrintStream out;
    private final Clock clock = Clock.systemUTC();

    Witness(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int execute() {
        Path key = Path.of(settings.require(Setting.WITNESS_KEY));
        KeptNote kept = KeptNote.beside(key);
        LogFollower follower = follower(key, kept);
        int seconds = settings.number(Setting.WITNESS_SECONDS);
        long signed = -1;
        while (true) {
            try {
                Checkpoint checkpoint = follower.look();
                if (checkpoint.size() != signed) {
                    signed = checkpoint.size();
                    out.printf("%s signed: %d entries, consistent with all before%n", clock.instant(), signed);
                }
            } catch (LogContradictsItself e) {
                throw new FailureException(alarm(e, key), e);
            } catch (IOException | UncheckedIOException | NotProven e) {
                if (seconds == 0) {
                    throw new FailureException("Nothing was signed: " + e.getMessage(), e);
                }
                out.printf("%s nothing was signed: %s%n", clock.instant(), e.getMessage());
            }
            if (seconds == 0) {
                return Main.DONE;
            }
            pause(seconds);
        }
    }

    private LogFollower follower(Path key, KeptNote kept) {
        try {
            return new LogFollower(
                    URI.create(settings.require(Setting.WITNESS_LOG).replaceAll("/+$", "")),
                    settings.require(Setting.WITNESS_TOKEN),
                    KnownKeys.beside(
                            key,
                            VerifierKey.parse(
                                    settings.require(Setting.WITNESS_LOG_KEY).strip()),
                            this::say),
                    KeyFile.read(key),
                    kept,
                    clock);
        } catch (IOException e) {
            throw new FailureException(
                    "The key cannot be used: %s. To do: make one with java -jar karez.jar keys --for witness"
                            .formatted(e),
                    e);
        } catch (NotProven | IllegalArgumentException e) {
            throw new FailureException("The log's address or public key is wrong: " + e.getMessage(), e);
        }
    }

    private void say(Succession succession) {
        out.printf(
                "%s the log's key changed: %s follows %s; both signed it%n",
                clock.instant(), succession.to(), succession.from());
    }

    /** Keeps the evidence, and tells what it is. What was kept of the log before stays as it is. */
    private String alarm(LogContradictsItself contradiction, Path key) {
        Instant now = clock.instant();
        Path evidence = key.resolveSibling(
                key.getFileName() + ".evidence-" + now.toString().replaceAll("[:.]", ""));
        String kept;
        try {
            Files.writeString(evidence, contradiction.evidence());
            kept = "Both checkpoints, signed by the log, are kept in " + evidence;
        } catch (IOException e) {
            kept = "The evidence could not be written (" + e + "):\n" + contradiction.evidence();
        }
        return """
                ALARM. %s.
                %s.
                Nothing more is signed. To do: tell the head of the authority and the other participants; change nothing.""".formatted(contradiction.getMessage(), kept);
    }

    private static void pause(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException("Interrupted", e);
        }
    }
}

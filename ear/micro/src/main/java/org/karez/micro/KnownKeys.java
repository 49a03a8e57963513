package org.karez.micro;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.LogKeys;
import org.karez.merkle.NotProven;
import org.karez.merkle.Note;
import org.karez.merkle.Succession;
import org.karez.merkle.VerifierKey;
import org.karez.trail.KeptSuccessions;

/**
 * The keys of a log that a witness knows: the one that he was told, and those that it handed over to, one after the other. He keeps how they did
 * beside his own key, and never goes back to an earlier one.
 */
final class KnownKeys {

    /** Asks the log how a key handed over; empty when it says that it did not. */
    @FunctionalInterface
    interface Source {
        Optional<byte[]> succession(VerifierKey key) throws IOException;
    }

    /** No log has more keys; one that tells of ever more is not followed for ever. */
    private static final int MOST = 64;

    private final KeptSuccessions kept;
    private final Consumer<Succession> changed;
    private LogKeys keys;

    private KnownKeys(KeptSuccessions kept, LogKeys keys, Consumer<Succession> changed) {
        this.kept = kept;
        this.keys = keys;
        this.changed = changed;
    }

    /**
     * Those that are known already.
     *
     * @param own the file of the witness's key
     * @param told the key of the log that he was told
     * @param changed hears of each change of the log's key, once it is kept
     */
    static KnownKeys beside(Path own, VerifierKey told, Consumer<Succession> changed) throws IOException {
        KeptSuccessions kept = KeptSuccessions.beside(own);
        return new KnownKeys(kept, LogKeys.through(told, kept.read()), changed);
    }

    /** How they handed over, the oldest first. */
    List<Succession> successions() {
        return keys.successions();
    }

    /**
     * What the log signed some time, by whichever of its keys.
     *
     * @throws NotProven when it did not
     */
    Checkpoint open(Note note) {
        return keys.open(note);
    }

    /** Whether a key signed it that had handed over before. */
    boolean isOutdated(Note note) {
        return keys.signer(note) < keys.keys().size() - 1;
    }

    /** The note with the log's own signature and no others. */
    Note ofLog(Note note) {
        VerifierKey signer = keys.keys().get(keys.signer(note));
        return new Note(
                note.text(),
                note.signatures().stream().filter(signer::isNamedBy).toList());
    }

    /**
     * Learns the keys that lead to the one that signed a note, when none of the known ones did.
     *
     * @throws NotProven when they do not lead to one that signed it; then nothing is learned
     * @throws IOException when the log does not answer, or when what is learned cannot be kept
     */
    void follow(Note note, Source source) throws IOException {
        List<Succession> learned = new ArrayList<>(keys.successions());
        LogKeys further = keys;
        while (!isNamed(note, further) && learned.size() < MOST) {
            Optional<byte[]> answer = source.succession(further.last());
            if (answer.isEmpty()) {
                break;
            }
            Succession next = Succession.parse(answer.get());
            if (!next.from().equals(further.last())) {
                throw new IOException("the log was asked how " + further.last() + " handed over, and answers: " + next);
            }
            learned.add(next);
            further = LogKeys.leading(learned, next.to());
        }
        further.open(note);
        for (Succession each : learned.subList(keys.successions().size(), learned.size())) {
            kept.keep(each);
            changed.accept(each);
        }
        keys = further;
    }

    private static boolean isNamed(Note note, LogKeys keys) {
        return note.signatures().stream()
                .anyMatch(signature -> keys.keys().stream().anyMatch(key -> key.isNamedBy(signature)));
    }
}

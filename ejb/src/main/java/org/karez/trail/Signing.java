package org.karez.trail;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.NotProven;
import org.karez.merkle.Note;
import org.karez.merkle.SigningKey;
import org.karez.merkle.TiledTree;

/** One attempt to sign the tree as it is: first it is proven to have grown out of what was signed last. */
final class Signing {

    /**
     * How it ended.
     *
     * @param detail what was found, for operators
     * @param key the public key; null when there is none
     */
    record Outcome(SignerState state, String detail, String key) {}

    private final StoredTree tree;
    private final StoredCheckpoints published;
    private final SigningKey key;
    private final KeptNote kept;

    Signing(StoredTree tree, StoredCheckpoints published, SigningKey key, KeptNote kept) {
        this.tree = tree;
        this.published = published;
        this.key = key;
        this.kept = kept;
    }

    /**
     * Signs and publishes the tree when it grew, and confirms the last checkpoint when that is so old.
     *
     * @throws IOException when the note beside the key cannot be read or written; then nothing is published
     */
    Outcome attempt(Instant now, Duration old) throws IOException, SQLException {
        Optional<StoredCheckpoints.Published> known = published.latest();
        Optional<Note> note = kept.read();
        Checkpoint last;
        try {
            last = note.isEmpty() ? null : Checkpoint.open(note.get(), key.verifier());
            // Only when the note beside the key was lost, or is older, the database's own word counts.
            if (known.isPresent() && (last == null || last.size() < known.get().size())) {
                note = Optional.of(Note.parse(known.get().note()));
                last = Checkpoint.open(note.get(), key.verifier());
            }
        } catch (NotProven e) {
            return outcome(SignerState.KEY_DIFFERS, e.getMessage());
        }
        long size = tree.size();
        if (last != null && size < last.size()) {
            return outcome(
                    SignerState.TREE_SHRANK, "%d leaves were signed, and the tree has fewer".formatted(last.size()));
        }
        if (size == 0) {
            return outcome(SignerState.SIGNING, "");
        }
        try {
            Checkpoint next = new Checkpoint(key.verifier().name(), size, tree.root(size));
            if (last != null) {
                new TiledTree(tree).consistency(last.size(), size).verify(last.root(), next.root());
            }
            if (last == null || last.size() < size) {
                note = Optional.of(next.sign(key));
            }
            publish(next, note.orElseThrow(), known, now, old);
        } catch (NotProven e) {
            long from = last == null ? 0 : last.size();
            return outcome(
                    SignerState.ROOT_DIFFERS,
                    "%d leaves were signed, and the tree has others: %s".formatted(from, e.flaw()));
        }
        return outcome(SignerState.SIGNING, "");
    }

    private void publish(
            Checkpoint checkpoint, Note note, Optional<StoredCheckpoints.Published> known, Instant now, Duration old)
            throws IOException, SQLException {
        // First the file: what was published is never unknown to it, whatever becomes of the database.
        if (!kept.read().map(Note::format).equals(Optional.of(note.format()))) {
            kept.replace(note);
        }
        if (known.isEmpty() || known.get().size() < checkpoint.size()) {
            published.publish(checkpoint, note, now);
        } else if (!known.get().signedAt().plus(old).isAfter(now)) {
            published.confirm(checkpoint.size(), now);
        }
    }

    private Outcome outcome(SignerState state, String detail) {
        return new Outcome(state, detail, key.verifier().text());
    }
}

package org.karez.trail;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.LogKeys;
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
    private final LogKeys keys;
    private final KeptNote kept;

    /** @param keys those that handed over to the key, and it as the last: what they signed is never contradicted */
    Signing(StoredTree tree, StoredCheckpoints published, SigningKey key, LogKeys keys, KeptNote kept) {
        this.tree = tree;
        this.published = published;
        this.key = key;
        this.keys = keys;
        this.kept = kept;
    }

    /**
     * Signs and publishes the tree when it grew, and confirms the last checkpoint when that is so old.
     *
     * @throws IOException when the note beside the key cannot be read or written; then nothing is published
     */
    Outcome attempt(Instant now, Duration old) throws IOException, SQLException {
        Optional<StoredCheckpoints.Published> known = published.latest();
        Signed last;
        try {
            last = last(kept.read(), known);
        } catch (NotProven e) {
            return outcome(SignerState.KEY_DIFFERS, e.getMessage());
        }
        long size = tree.size();
        if (last.isOutdated()) {
            return outcome(
                    SignerState.KEY_DIFFERS, "a key that had handed over signed %d leaves".formatted(last.size()));
        }
        if (size < last.size()) {
            return outcome(
                    SignerState.TREE_SHRANK, "%d leaves were signed, and the tree has fewer".formatted(last.size()));
        }
        if (size == 0) {
            return outcome(SignerState.SIGNING, "");
        }
        try {
            Checkpoint next = new Checkpoint(key.verifier().name(), size, tree.root(size));
            if (last.size() > 0) {
                new TiledTree(tree)
                        .consistency(last.size(), size)
                        .verify(last.checkpoint().root(), next.root());
            }
            publish(next, last.size() < size ? next.sign(key) : last.note(), known, now, old);
        } catch (NotProven e) {
            return outcome(
                    SignerState.ROOT_DIFFERS,
                    "%d leaves were signed, and the tree has others: %s".formatted(last.size(), e.flaw()));
        }
        return outcome(SignerState.SIGNING, "");
    }

    /** What was signed last, by this key or one that handed over to it. */
    private Signed last(Optional<Note> beside, Optional<StoredCheckpoints.Published> known) {
        Signed own =
                beside.map(note -> new Signed(note, keys.open(note), false)).orElse(Signed.NOTHING);
        if (known.isEmpty() || known.get().size() <= own.size()) {
            return own;
        }
        // Only when the note beside the key was lost, or is older, the database's own word counts.
        Note note = Note.parse(known.get().note());
        boolean isOutdated = beside.isPresent() && keys.signer(note) < keys.signer(beside.get());
        return new Signed(note, keys.open(note), isOutdated);
    }

    /**
     * What was signed last.
     *
     * @param isOutdated whether by a key that had handed over before
     */
    private record Signed(Note note, Checkpoint checkpoint, boolean isOutdated) {

        static final Signed NOTHING = new Signed(null, null, false);

        long size() {
            return checkpoint == null ? 0 : checkpoint.size();
        }
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

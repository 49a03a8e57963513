package org.karez.trail;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Succession;
import org.karez.merkle.VerifierKey;

/**
 * Lets the next key take the place of the one that signs, once everybody can learn of it: its succession is registered, its entry is in the
 * tree, and a checkpoint of the present key covers that entry. The last of these steps is one move of a file: whatever happens before, the
 * present key signs on, and after it the next one does.
 */
final class Handover {

    private final Path file;
    private final VerifierKey present;
    private final StoredSuccessions successions;

    /** @param file of the present key */
    Handover(Path file, VerifierKey present, StoredSuccessions successions) {
        this.file = file;
        this.present = present;
        this.successions = successions;
    }

    /**
     * Hands over, if it is time to.
     *
     * @param published the last checkpoint that was published before this round, so that everybody can see it
     * @return empty when the next key signs from now on; else what it waits for, which is nothing when there is none
     */
    Optional<String> attempt(Optional<StoredCheckpoints.Published> published) throws IOException, SQLException {
        NextKey next = NextKey.of(file);
        Optional<SigningKey> key = next.read();
        if (key.isEmpty()) {
            return Optional.of("");
        }
        Optional<Succession> succession = successions.valid().stream()
                .filter(each -> each.from().equals(present))
                .findFirst();
        if (succession.isEmpty()) {
            return Optional.of("the next key waits: its succession is not registered");
        }
        if (!succession.get().to().equals(key.get().verifier())) {
            return Optional.of("the next key waits: another one is registered, "
                    + succession.get().to());
        }
        Optional<Long> leaf = successions.leaf(present);
        if (leaf.isEmpty() || published.isEmpty() || !covers(published.get(), leaf.get())) {
            return Optional.of("the next key waits: no checkpoint covers its registration yet");
        }
        // Kept first, as it was registered: when the database forgets it, it can be registered again, though the old
        // key is gone.
        KeptSuccessions.beside(file).keep(succession.get());
        next.takeOver();
        return Optional.empty();
    }

    private boolean covers(StoredCheckpoints.Published published, long leaf) {
        return published.size() > leaf && published.isSignedBy(present);
    }
}

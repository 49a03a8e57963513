package org.karez.trail;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.karez.merkle.LogKeys;
import org.karez.merkle.SigningKey;

/**
 * Signs what the tree over the trail is, with a key that the database does not have, and never anything that contradicts what it signed
 * before: a server whose database was rolled back refuses.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(REQUIRES_NEW)
public class CheckpointSigner {

    private static final Logger LOG = System.getLogger(CheckpointSigner.class.getName());

    private static final int LOCK = 2;

    /** A little less than the second within which new entries are signed. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(700);

    /** While no entry comes, the same checkpoint is confirmed so often. */
    static final Duration CONFIRMATION = Duration.ofHours(1);

    @Resource(lookup = "java:app/jdbc/karez")
    private DataSource database;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "karez.trail.key")
    private Optional<String> keyFile;

    /** For a server without a key. */
    private final SigningWatch others = new SigningWatch();

    private volatile long last = System.nanoTime() - PAUSE;

    /** Signs, unless it did so just now. */
    public void keepUp() {
        if (System.nanoTime() - last >= PAUSE) {
            last = System.nanoTime();
            sign();
        }
    }

    /** Signs the tree as it is, or refuses, and keeps how signing stands; does nothing, and tells so, while another is at it. */
    public boolean sign() {
        try (Connection connection = database.getConnection()) {
            StoredTree tree = new StoredTree(connection);
            boolean alone = tree.lock(LOCK);
            if (alone) {
                StoredCheckpoints published = new StoredCheckpoints(connection);
                StoredSuccessions successions = new StoredSuccessions(connection);
                Optional<Path> file = keyFile.map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(Path::of);
                if (file.isPresent()) {
                    say(attempt(tree, published, successions, file.get()), published);
                } else if (successions.isSigning() && lapsed(tree, published)) {
                    say(new Signing.Outcome(SignerState.NO_KEY, "", null), published);
                }
            }
            return alone;
        } catch (SQLException | IllegalStateException e) {
            throw new TreeFailure("no checkpoint can be signed: " + e.getMessage(), e);
        }
    }

    private boolean lapsed(StoredTree tree, StoredCheckpoints published) throws SQLException {
        long signed = published.latest().map(StoredCheckpoints.Published::size).orElse(0L);
        return others.lapsed(tree.size(), signed, clock.instant());
    }

    private Signing.Outcome attempt(
            StoredTree tree, StoredCheckpoints published, StoredSuccessions successions, Path file)
            throws SQLException {
        try {
            Optional<StoredCheckpoints.Published> seen = published.latest();
            // Read anew each time: a key that was opened to others since is used no more.
            SigningKey key = KeyFile.read(file);
            Signing.Outcome outcome = signing(tree, published, successions, file, key);
            // Only a sound tree is handed over.
            if (outcome.state() != SignerState.SIGNING) {
                return outcome;
            }
            Optional<String> waiting = handover(new Handover(file, key.verifier(), successions), seen);
            return waiting.isPresent()
                    ? new Signing.Outcome(outcome.state(), waiting.get(), outcome.key())
                    : signing(tree, published, successions, file, KeyFile.read(file));
        } catch (IOException e) {
            return new Signing.Outcome(SignerState.KEY_UNUSABLE, e.toString(), null);
        }
    }

    private Signing.Outcome signing(
            StoredTree tree, StoredCheckpoints published, StoredSuccessions successions, Path file, SigningKey key)
            throws IOException, SQLException {
        LogKeys keys = successions.through(key.verifier()).until(key.verifier());
        return new Signing(tree, published, key, keys, KeptNote.beside(file)).attempt(clock.instant(), CONFIRMATION);
    }

    /** Whatever is wrong with the next key, the present one signs on. */
    private static Optional<String> handover(Handover handover, Optional<StoredCheckpoints.Published> seen)
            throws SQLException {
        try {
            return handover.attempt(seen);
        } catch (IOException e) {
            return Optional.of("the next key cannot be used: " + e);
        }
    }

    private void say(Signing.Outcome outcome, StoredCheckpoints published) throws SQLException {
        if (!published.say(outcome.state(), outcome.detail(), outcome.key(), clock.instant())) {
            return;
        }
        if (outcome.state() == SignerState.SIGNING) {
            LOG.log(Level.INFO, "checkpoints of the trail are signed by {0} {1}", outcome.key(), outcome.detail());
        } else if (outcome.state() == SignerState.NO_KEY) {
            LOG.log(
                    Level.WARNING,
                    "checkpoints of the trail are signed no more: no key is set here (karez.trail.key), and no other server signs");
        } else {
            LOG.log(
                    Level.ERROR,
                    "checkpoints of the trail are refused: {0}, {1}. What to do: docs/operate.md, \"When signing is refused\"",
                    outcome.state(),
                    outcome.detail());
        }
    }
}

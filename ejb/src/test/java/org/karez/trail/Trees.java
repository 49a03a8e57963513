package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.karez.test.Sql;

/** The tree over all trails of the tests' database, for those who tamper with what is in it, and for those who come after them. */
@ApplicationScoped
public class Trees {

    private static final List<String> TABLES =
            List.of("trail_cosignature", "trail_checkpoint", "trail_tile", "trail_gap");

    @Inject
    private Sql sql;

    @Inject
    private SequencerRound round;

    @Inject
    private CheckpointSigner signer;

    /** Lets the tree grow anew over whatever entries there are, as if nothing had been signed before. */
    public void regrow() {
        empty(true);
        catchUp();
    }

    /** The same, but the file beside the key still knows what was signed last. */
    void regrowUnderWhatWasSigned() {
        empty(false);
        catchUp();
    }

    private void empty(boolean forget) {
        sql.owner().in(owner -> {
            owner.texts("SELECT pg_advisory_xact_lock(hashtext('karez.trail'), n) FROM generate_series(1, 2) n");
            for (String table : TABLES) {
                owner.run("ALTER TABLE " + table + " DISABLE TRIGGER USER");
                owner.run("DELETE FROM " + table);
                owner.run("ALTER TABLE " + table + " ENABLE TRIGGER USER");
            }
            owner.run("UPDATE trail_tree SET size = 0, highest = 0");
            try {
                if (forget) {
                    Files.deleteIfExists(KeptNote.beside(Leaves.key()).file());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }

    /** Does something while the server's own signer has to wait. */
    void whileNobodySigns(Callable<?> work) {
        sql.owner().in(owner -> {
            owner.texts("SELECT pg_advisory_xact_lock(hashtext('karez.trail'), 2)");
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Takes in whatever is committed, and signs it. */
    public void catchUp() {
        while (sql.owner().number("SELECT entries FROM trail_behind()") > 0) {
            round.integrate();
        }
        sign();
    }

    /** Signs, if need be after the server's own signer, who looks every second. */
    public void sign() {
        while (!signer.sign()) {
            Thread.onSpinWait();
        }
    }
}

package org.karez.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Succession;
import org.karez.test.Sql;

/** Successions of the key that signs the tests' trail. */
public final class Successions {

    private Successions() {}

    /** The note by which the key hands over to one that nobody has; that it did so before is forgotten. */
    public static String next(Sql sql) {
        forget(sql);
        try {
            SigningKey key = KeyFile.read(Leaves.key());
            SigningKey next = SigningKey.generate(key.verifier().name(), SignatureType.ED25519);
            return Succession.sign(key, next).note().format();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets all of them, and the key that was to follow. */
    static void forget(Sql sql) {
        sql.owner().in(owner -> {
            owner.texts("SELECT pg_advisory_xact_lock(hashtext('karez.trail'), n) FROM generate_series(1, 2) n");
            owner.run("ALTER TABLE trail_succession DISABLE TRIGGER USER");
            owner.run("DELETE FROM trail_succession");
            owner.run("ALTER TABLE trail_succession ENABLE TRIGGER USER");
            try {
                Files.deleteIfExists(NextKey.of(Leaves.key()).file());
                for (Succession each : KeptSuccessions.beside(Leaves.key()).read()) {
                    Files.delete(KeptSuccessions.beside(Leaves.key()).file(each));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }
}

package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.LogKeys;
import org.karez.merkle.NotProven;
import org.karez.merkle.VerifierKey;

/** What this server knows of the log's signatures that its database's owner cannot change: the key, and the note beside it. */
@ApplicationScoped
class SignedBeside {

    private static final Logger LOG = System.getLogger(SignedBeside.class.getName());

    @Inject
    @ConfigProperty(name = "karez.trail.key")
    private Optional<String> keyFile;

    /** What was signed last, as the file beside the key says; null when there is none, or it cannot be read. */
    TreeEvidence.Signed note() {
        try {
            Optional<Path> key = file();
            return key.isEmpty() ? null : read(KeptNote.beside(key.get()));
        } catch (IOException | NotProven e) {
            // The signer says it every second; a verification goes on with what the database has.
            LOG.log(Level.WARNING, "the last checkpoint beside the trail''s key cannot be read: {0}", e.getMessage());
            return null;
        }
    }

    /**
     * The keys that the log signs with, as far as this server knows them: its own, with those that handed over to it. A server without a key
     * believes what the database names.
     */
    LogKeys keys(Connection connection) throws SQLException {
        Optional<Path> file = file();
        if (file.isPresent()) {
            try {
                VerifierKey key = KeyFile.read(file.get()).verifier();
                // One that is only prepared is not registered yet.
                return LogKeys.through(key, KeptSuccessions.beside(file.get()).read())
                        .until(key);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the trail''s key cannot be read: {0}", e.getMessage());
            }
        }
        return new StoredSuccessions(connection)
                .signer()
                .map(key -> LogKeys.through(key, List.of()))
                .orElse(LogKeys.none());
    }

    private Optional<Path> file() {
        return keyFile.map(String::strip).filter(name -> !name.isEmpty()).map(Path::of);
    }

    private static TreeEvidence.Signed read(KeptNote kept) throws IOException {
        return kept.read()
                .map(note ->
                        new TreeEvidence.Signed(Checkpoint.parse(note.text()).size(), null, note.format(), null))
                .orElse(null);
    }
}

package org.karez.micro;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.karez.db.DatabaseCheck;
import org.karez.db.Finding;
import org.karez.db.Login;
import org.karez.export.ExportWish;
import org.karez.export.ExportWritten;
import org.karez.export.NoSuchAuthority;
import org.karez.export.TrailExport;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.LogKeys;
import org.karez.merkle.NotProven;
import org.karez.merkle.Note;
import org.karez.merkle.VerifierKey;
import org.karez.trail.KeptNote;
import org.karez.trail.KeptSuccessions;
import org.karez.trail.KeyFile;
import org.karez.trail.TreeEvidence;

/** Exports the trail into a file, as the database's owner. */
final class ExportTrail {

    private final Settings settings;
    private final Path file;
    private final String authority;
    private final PrintStream out;

    ExportTrail(Settings settings, Arguments arguments, PrintStream out) {
        this.settings = settings;
        this.file = Path.of(arguments.file());
        this.authority = arguments.last(Option.AUTHORITY).orElse(null);
        this.out = out;
    }

    int execute() {
        String url = settings.require(Setting.DB_URL);
        Login login = settings.owner();
        // What was signed before is of no larger tree than the one that is read afterwards.
        ExportWish wish = new ExportWish(authority, keys(), beside(), operator());
        try (Connection owner = DriverManager.getConnection(url, login.user(), login.password())) {
            requireSchema(owner);
            Progress progress = new Progress(out, "Entries written");
            ExportWritten written = TrailExport.write(owner, file, wish, Clock.systemUTC(), progress::reached);
            say(written);
            return Main.DONE;
        } catch (FileAlreadyExistsException e) {
            throw new FailureException(
                    "There is a file already: %s. To do: name another; an export is never written over".formatted(file),
                    e);
        } catch (NoSuchAuthority e) {
            throw new FailureException(
                    "%s is not the code of one authority. To do: name one of %s"
                            .formatted(authority, String.join(", ", e.known())),
                    e);
        } catch (IOException e) {
            throw new FailureException("The export cannot be written: %s".formatted(e.getMessage()), e);
        } catch (SQLException e) {
            throw new FailureException("The trail of %s was not exported: %s".formatted(url, e.getMessage()), e);
        }
    }

    private void say(ExportWritten written) {
        out.printf("Exported: %s, readable by you alone, %,d bytes%n", file, written.bytes());
        out.printf(
                "Subjects: %,d. Entries: %,d. Entries of others, their hashes alone: %,d%n",
                written.subjects(), written.entries(), written.others());
        out.println("SHA-256 of the file: " + written.sha256());
        out.println("It holds what the product protects: docs/export.md says how to keep it, and how to verify it.");
    }

    private static void requireSchema(Connection owner) throws SQLException {
        DatabaseCheck.schema(owner).stream()
                .filter(Finding::isError)
                .findFirst()
                .ifPresent(finding -> {
                    throw new FailureException("%s. To do: %s".formatted(finding.observation(), finding.remedy()));
                });
    }

    /** The log's keys by the files of this installation; none where there are none, or they cannot be read. */
    private LogKeys keys() {
        String name = settings.get(Setting.TRAIL_KEY).strip();
        if (name.isEmpty()) {
            return LogKeys.none();
        }
        try {
            VerifierKey key = KeyFile.read(Path.of(name)).verifier();
            return LogKeys.through(key, KeptSuccessions.beside(Path.of(name)).read())
                    .until(key);
        } catch (IOException e) {
            out.println("The trail's key cannot be read (" + e + "): the export names the one that the database does");
            return LogKeys.none();
        }
    }

    private TreeEvidence.Signed beside() {
        String name = settings.get(Setting.TRAIL_KEY).strip();
        if (name.isEmpty()) {
            return null;
        }
        try {
            return KeptNote.beside(Path.of(name))
                    .read()
                    .map(ExportTrail::signed)
                    .orElse(null);
        } catch (IOException | NotProven e) {
            out.println("What was signed last, beside the trail's key, cannot be read (" + e
                    + "): the export has what the database has");
            return null;
        }
    }

    private static TreeEvidence.Signed signed(Note note) {
        return new TreeEvidence.Signed(Checkpoint.parse(note.text()).size(), null, note.format(), null);
    }

    /** Who asks, as far as the machine knows. */
    private static String operator() {
        try {
            return System.getProperty("user.name") + "@"
                    + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return System.getProperty("user.name");
        }
    }
}

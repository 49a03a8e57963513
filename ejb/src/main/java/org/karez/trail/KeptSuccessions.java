package org.karez.trail;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.karez.merkle.NotProven;
import org.karez.merkle.Succession;

/**
 * How the keys of a log handed over, each in a file beside somebody's own key: what he knows of it whatever he is shown later. Plain Java:
 * the server and the commands of the jar use it.
 */
public final class KeptSuccessions {

    private static final String WORD = ".succession-";

    private final Path key;

    private KeptSuccessions(Path key) {
        this.key = key;
    }

    /** Those that lie beside a key. */
    public static KeptSuccessions beside(Path key) {
        return new KeptSuccessions(key);
    }

    /**
     * Reads them, in no order.
     *
     * @throws IOException when they cannot be read, or one is none
     */
    public List<Succession> read() throws IOException {
        List<Succession> read = new ArrayList<>();
        Path directory = key.toAbsolutePath().getParent();
        if (Files.isDirectory(directory)) {
            String prefix = key.getFileName() + WORD;
            try (DirectoryStream<Path> files = Files.newDirectoryStream(
                    directory, file -> file.getFileName().toString().matches("\\Q" + prefix + "\\E[0-9a-f]{8}"))) {
                for (Path file : files) {
                    read(file).ifPresent(read::add);
                }
            }
        }
        return read;
    }

    private static Optional<Succession> read(Path file) throws IOException {
        try {
            return KeptNote.in(file).read().map(note -> Succession.parse(note.format()));
        } catch (NotProven e) {
            FileSystemException unreadable =
                    new FileSystemException(file.toString(), null, "no succession: " + e.flaw());
            unreadable.initCause(e);
            throw unreadable;
        }
    }

    /** Keeps one, under the identifier of the key that hands over; when this returns, it is on the disk. */
    public void keep(Succession succession) throws IOException {
        KeptNote.in(file(succession)).replace(succession.note());
    }

    /** Where one is kept. */
    public Path file(Succession succession) {
        return key.resolveSibling(key.getFileName() + WORD + succession.from().idText());
    }
}

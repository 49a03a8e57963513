package org.karez.trail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.karez.merkle.NotProven;
import org.karez.merkle.Note;

/**
 * The last note that somebody signed, in a file beside his key: what he must never contradict, whatever he is shown later. It is replaced
 * as a whole, so that a crash leaves the one or the other.
 */
public final class KeptNote {

    private final Path file;

    private KeptNote(Path file) {
        this.file = file;
    }

    /** The one in a file of that name. */
    static KeptNote in(Path file) {
        return new KeptNote(file);
    }

    /** The one that belongs to a key. */
    public static KeptNote beside(Path key) {
        return new KeptNote(key.resolveSibling(key.getFileName() + ".last"));
    }

    public Path file() {
        return file;
    }

    /**
     * Reads it; empty when nothing was signed yet.
     *
     * @throws IOException when it cannot be read, or is no note
     */
    public Optional<Note> read() throws IOException {
        try {
            return Optional.of(Note.parse(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NotProven e) {
            FileSystemException unreadable = new FileSystemException(file.toString(), null, "no note: " + e.flaw());
            unreadable.initCause(e);
            throw unreadable;
        }
    }

    /** Replaces it; when this returns, it is on the disk. */
    public void replace(Note note) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(note.format());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        move(draft, file);
    }

    /** Lets a file take the place of another one, as a whole; when this returns, that is so on the disk. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (to.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // The new name is on the disk only when its directory is.
            try (FileChannel directory = FileChannel.open(to.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }
}

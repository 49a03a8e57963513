package org.karez.trail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.karez.merkle.NotProven;
import org.karez.merkle.SigningKey;

/** A private key in a file that its owner alone can read. Plain Java: the server and the commands of the jar use it. */
public final class KeyFile {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private KeyFile() {}

    /**
     * Writes a new key.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is a file: a key that is overwritten is lost
     */
    public static void create(Path file, SigningKey key) throws IOException {
        FileAttribute<?>[] attributes = isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[] {};
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(key.text() + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * Reads the key.
     *
     * @throws AccessDeniedException when others than its owner can read it too
     * @throws IOException when it cannot be read, or holds no key
     */
    public static SigningKey read(Path file) throws IOException {
        if (isPosix(file)) {
            Set<PosixFilePermission> others = Files.getPosixFilePermissions(file);
            others.removeAll(OWNER);
            if (!others.isEmpty()) {
                throw new AccessDeniedException(file.toString(), null, "others than its owner can use it: chmod 600");
            }
        }
        try {
            return SigningKey.parse(Files.readString(file).strip());
        } catch (NotProven e) {
            FileSystemException unreadable = new FileSystemException(file.toString(), null, "no key: " + e.flaw());
            unreadable.initCause(e);
            throw unreadable;
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

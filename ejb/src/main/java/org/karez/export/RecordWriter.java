package org.karez.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32C;

/** Writes the records of an export into a new file that its owner alone can read. */
final class RecordWriter implements AutoCloseable {

    private static final int PIECE = 1 << 20;

    private final FileChannel file;
    private final MessageDigest digest;
    private final CRC32C sum = new CRC32C();
    private ByteBuffer piece = ByteBuffer.allocate(PIECE);
    private int begin;
    private RecordType type;
    private long written;

    /** @throws java.nio.file.FileAlreadyExistsException when there is a file */
    RecordWriter(Path path) throws IOException {
        FileAttribute<?>[] attributes =
                path.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[] {};
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        file = FileChannel.open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
        piece.put(ExportFile.BEGIN);
    }

    /** Begins a record. */
    RecordWriter begin(RecordType next) {
        type = next;
        begin = piece.position();
        room(RecordReader.HEAD).put(next.code()).putInt(0);
        return this;
    }

    RecordWriter number(int number) {
        room(Integer.BYTES).putInt(number);
        return this;
    }

    RecordWriter longNumber(long number) {
        room(Long.BYTES).putLong(number);
        return this;
    }

    RecordWriter id(UUID id) {
        return longNumber(id.getMostSignificantBits()).longNumber(id.getLeastSignificantBits());
    }

    RecordWriter time(Instant time) {
        return longNumber(time.getEpochSecond()).number(time.getNano());
    }

    RecordWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    RecordWriter bytes(byte[] bytes) {
        return number(bytes.length).plain(bytes);
    }

    /** Bytes without their length before them. */
    RecordWriter plain(byte[] bytes) {
        room(bytes.length).put(bytes);
        return this;
    }

    /** Says whether what is optional follows. */
    RecordWriter follows(boolean it) {
        room(1).put((byte) (it ? 1 : 0));
        return this;
    }

    /** The CRC-32C of all bytes before the record that is under way. */
    int sumBefore() {
        sum.update(piece.slice(0, begin));
        return (int) sum.getValue();
    }

    /**
     * Ends the record.
     *
     * @throws ExportTooLarge when it is larger than an export has any
     */
    void end() throws IOException {
        int length = piece.position() - begin - RecordReader.HEAD;
        if (length > type.most()) {
            throw new ExportTooLarge(length, type.most());
        }
        piece.putInt(begin + 1, length);
        if (piece.position() >= PIECE / 2) {
            flush();
        }
    }

    /** Ends the file: when this returns, it is on the disk. */
    void finish() throws IOException {
        flush();
        file.force(true);
    }

    /** The SHA-256 of the file, once it is ended, in hexadecimal. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** How many bytes it has. */
    long written() {
        return written;
    }

    private ByteBuffer room(int length) {
        if (piece.remaining() < length) {
            int wanted = Math.max(piece.position() + length, 2 * piece.capacity());
            piece = ByteBuffer.allocate(wanted).put(piece.flip());
        }
        return piece;
    }

    private void flush() throws IOException {
        piece.flip();
        sum.update(piece.duplicate());
        digest.update(piece.duplicate());
        written += piece.remaining();
        while (piece.hasRemaining()) {
            file.write(piece);
        }
        piece = piece.capacity() == PIECE ? piece.clear() : ByteBuffer.allocate(PIECE);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

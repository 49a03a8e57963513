package org.karez.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Reads the records of an export one after the other. It stands at one of them, and keeps no more than that and a piece of the file. */
final class RecordReader implements AutoCloseable {

    /** Letter and length. */
    static final int HEAD = 1 + Integer.BYTES;

    private static final int PIECE = 1 << 17;

    private final FileChannel file;
    private final long size;
    private final CRC32C sum = new CRC32C();
    private ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
    private long position;
    private long next;
    private long sumBefore;
    private RecordType type;
    private RecordBytes bytes;

    /**
     * A reader that stands at the first record from there on.
     *
     * @param from where a record begins
     */
    RecordReader(Path path, long from) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        size = file.size();
        next = from;
        file.position(from);
        advance();
    }

    private RecordReader(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        size = file.size();
    }

    /** A reader that stands at the header. */
    static RecordReader open(Path path) throws IOException {
        RecordReader reader = new RecordReader(path);
        try {
            if (!ExportFile.begins(reader.take((int) Math.min(ExportFile.BEGIN.length, reader.size)))) {
                throw ExportFlaw.EXPORT_UNREADABLE.at(0);
            }
            reader.next = ExportFile.BEGIN.length;
            reader.sum.update(ExportFile.BEGIN);
            reader.advance();
            return reader;
        } catch (ExportRefused | IOException e) {
            reader.close();
            throw e;
        }
    }

    RecordType type() {
        return type;
    }

    boolean isAt(RecordType wanted) {
        return type == wanted;
    }

    /** What is in it, valid until the next one is gone to. */
    RecordBytes bytes() {
        return bytes;
    }

    /** Where it begins in the file. */
    long position() {
        return position;
    }

    /** The CRC-32C of all bytes before it. */
    int sumBefore() {
        return (int) sumBefore;
    }

    /** Whether nothing is behind it. */
    boolean isLast() {
        return next == size;
    }

    /** Goes to the next record. */
    void advance() {
        position = next;
        sumBefore = sum.getValue();
        try {
            ByteBuffer head = take(HEAD);
            sum.update(head.duplicate());
            type = RecordType.of(head.get());
            int length = head.getInt();
            if (type == null || length < 0 || length > type.most()) {
                throw ExportFlaw.EXPORT_UNREADABLE.at(position);
            }
            ByteBuffer content = take(length);
            sum.update(content.duplicate());
            next = position + HEAD + length;
            bytes = new RecordBytes(content, position);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next bytes of the file, valid until others are taken. */
    private ByteBuffer take(int length) throws IOException {
        if (piece.remaining() < length) {
            long left = size - file.position() + piece.remaining();
            // Asked first, so that a length that lies takes no memory.
            if (left < length) {
                throw ExportFlaw.EXPORT_CUT_OFF.at(size);
            }
            fill(length);
        }
        ByteBuffer taken = piece.slice(piece.position(), length);
        piece.position(piece.position() + length);
        return taken;
    }

    private void fill(int length) throws IOException {
        ByteBuffer filled = length <= PIECE && piece.capacity() == PIECE
                ? piece.compact()
                : ByteBuffer.allocate(Math.max(length, PIECE)).put(piece);
        while (filled.position() < length) {
            if (file.read(filled) < 0) {
                throw ExportFlaw.EXPORT_CUT_OFF.at(file.size());
            }
        }
        piece = filled.flip();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

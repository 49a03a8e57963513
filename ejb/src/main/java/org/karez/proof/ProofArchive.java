package org.karez.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the ZIP of a proof, file after file. It is stricter than ZIP is: everything but the files' bytes has one meaning only, or is
 * refused, so that two programs never see two different proofs in one archive. Nothing is unpacked that is larger than it may be, and
 * nothing is written anywhere.
 */
final class ProofArchive implements AutoCloseable {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int DIRECTORY = 0x02014b50;
    private static final int DIRECTORY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LARGEST_DIRECTORY = 16 << 20;
    private static final int DEFLATED = 8;
    /** How hard it was compressed, that the sizes follow the bytes, that the name is UTF-8: nothing that changes the bytes. */
    private static final int HARMLESS = 0x080e;

    private static final int LONGEST_NAME = 64;

    private final FileChannel channel;
    private final Map<String, ArchivedFile> files = new LinkedHashMap<>();
    private long directory;

    private ProofArchive(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens a proof, and looks at the names and sizes of all its files.
     *
     * @throws ProofRefused when it is no archive of a proof
     * @throws IOException when it cannot be read
     */
    static ProofArchive open(Path path) throws IOException, ProofRefused {
        ProofArchive archive = new ProofArchive(FileChannel.open(path, StandardOpenOption.READ));
        try {
            archive.readDirectory();
            return archive;
        } catch (IOException | ProofRefused | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    Collection<String> names() {
        return files.keySet();
    }

    /** The bytes of a file. */
    byte[] read(String name) throws IOException, ProofRefused {
        ArchivedFile file = files.get(name);
        if (file == null) {
            throw ProofFlaw.FILE_MISSING.of(name);
        }
        ByteBuffer header = bytes(file.header(), LOCAL_LENGTH, name);
        long begin = file.header() + LOCAL_LENGTH;
        int nameLength = Short.toUnsignedInt(header.getShort(26));
        begin += nameLength + Short.toUnsignedInt(header.getShort(28));
        if (header.getInt(0) != LOCAL
                || nameLength != name.length()
                || !name(bytes(file.header() + LOCAL_LENGTH, nameLength, name)).equals(name)) {
            throw ProofFlaw.ARCHIVE_DAMAGED.of(name);
        }
        byte[] packed = bytes(begin, file.packed(), name).array();
        byte[] unpacked = file.deflated() ? inflate(packed, file) : packed;
        CRC32 sum = new CRC32();
        sum.update(unpacked);
        if (unpacked.length != file.size() || (int) sum.getValue() != file.sum()) {
            throw ProofFlaw.ARCHIVE_DAMAGED.of(name);
        }
        return unpacked;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void readDirectory() throws IOException, ProofRefused {
        long size = channel.size();
        if (size < END_LENGTH) {
            throw ProofFlaw.ARCHIVE_UNREADABLE.of("");
        }
        directory = size - END_LENGTH;
        ByteBuffer end = bytes(directory, END_LENGTH, "");
        int count = Short.toUnsignedInt(end.getShort(10));
        long length = Integer.toUnsignedLong(end.getInt(12));
        long begin = Integer.toUnsignedLong(end.getInt(16));
        // Not in parts, no comment, and nothing between the directory and its end: where ZIP leaves room, it stays
        // empty.
        if (end.getInt(0) != END
                || end.getInt(4) != 0
                || Short.toUnsignedInt(end.getShort(8)) != count
                || end.getShort(20) != 0
                || begin + length != directory) {
            throw ProofFlaw.ARCHIVE_UNREADABLE.of("");
        }
        if (count > ProofFiles.MOST_FILES || length > LARGEST_DIRECTORY) {
            throw ProofFlaw.ARCHIVE_TOO_LARGE.of("");
        }
        ByteBuffer rows = bytes(begin, length, "");
        directory = begin;
        long total = 0;
        for (int i = 0; i < count; i++) {
            total += readRow(rows);
            if (total > ProofFiles.LARGEST_ARCHIVE) {
                throw ProofFlaw.ARCHIVE_TOO_LARGE.of("");
            }
        }
        if (rows.hasRemaining()) {
            throw ProofFlaw.ARCHIVE_UNREADABLE.of("");
        }
    }

    /** Takes the next file of the directory, and tells how large it will be. */
    private long readRow(ByteBuffer rows) throws ProofRefused {
        int at = rows.position();
        if (rows.remaining() < DIRECTORY_LENGTH) {
            throw ProofFlaw.ARCHIVE_UNREADABLE.of("");
        }
        int nameLength = Short.toUnsignedInt(rows.getShort(at + 28));
        int rest = Short.toUnsignedInt(rows.getShort(at + 30)) + Short.toUnsignedInt(rows.getShort(at + 32));
        int method = Short.toUnsignedInt(rows.getShort(at + 10));
        if (rows.getInt(at) != DIRECTORY
                || (rows.getShort(at + 8) & ~HARMLESS) != 0
                || method != 0 && method != DEFLATED
                || rows.getShort(at + 34) != 0
                || rows.remaining() < DIRECTORY_LENGTH + nameLength + rest) {
            throw ProofFlaw.ARCHIVE_UNREADABLE.of("");
        }
        String name = name(rows.slice(at + DIRECTORY_LENGTH, nameLength));
        int largest = ProofFiles.largest(name);
        if (largest < 0) {
            throw ProofFlaw.ARCHIVE_NAME.of(shown(name));
        }
        if (files.containsKey(name)) {
            throw ProofFlaw.ARCHIVE_DUPLICATE.of(name);
        }
        long packed = Integer.toUnsignedLong(rows.getInt(at + 20));
        long size = Integer.toUnsignedLong(rows.getInt(at + 24));
        // Compressed bytes may be a little more than what they hold, but not without end.
        if (size > largest || packed > 2L * largest + LONGEST_NAME) {
            throw ProofFlaw.ARCHIVE_TOO_LARGE.of(name);
        }
        long header = Integer.toUnsignedLong(rows.getInt(at + 42));
        files.put(name, new ArchivedFile(name, method == DEFLATED, rows.getInt(at + 16), packed, (int) size, header));
        rows.position(at + DIRECTORY_LENGTH + nameLength + rest);
        return size;
    }

    /** Bytes before the directory, or of it while it is not yet known where it begins. */
    private ByteBuffer bytes(long from, long length, String name) throws IOException, ProofRefused {
        boolean isEnd = name.isEmpty();
        if (!isEnd && from + length > directory) {
            throw ProofFlaw.ARCHIVE_DAMAGED.of(name);
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw ProofFlaw.ARCHIVE_UNREADABLE.of("");
            }
        }
        return bytes.flip();
    }

    private static byte[] inflate(byte[] packed, ArchivedFile file) throws ProofRefused {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            // One byte more than promised, to notice what does not end there.
            byte[] unpacked = new byte[file.size() + 1];
            int length = 0;
            int more = 1;
            while (more > 0 && length < unpacked.length) {
                more = inflater.inflate(unpacked, length, unpacked.length - length);
                length += more;
            }
            if (!inflater.finished() || inflater.getRemaining() > 0) {
                throw ProofFlaw.ARCHIVE_DAMAGED.of(file.name());
            }
            return Arrays.copyOf(unpacked, length);
        } catch (DataFormatException e) {
            throw ProofFlaw.ARCHIVE_DAMAGED.of(file.name(), e);
        } finally {
            inflater.end();
        }
    }

    private static String name(ByteBuffer bytes) {
        byte[] name = new byte[bytes.remaining()];
        bytes.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    /** A name that a stranger chose, fit to be printed. */
    private static String shown(String name) {
        String harmless = name.replaceAll("[^0-9A-Za-z./_-]", "?");
        return harmless.substring(0, Math.min(harmless.length(), LONGEST_NAME));
    }
}

package org.karez.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Alters archives where no program lets one. */
final class Bytes {

    private Bytes() {}

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    /** Another byte, so many after the first mention of a name, which is that of the file's own header. */
    static byte[] after(byte[] archive, String name, int after) {
        byte[] altered = archive.clone();
        altered[text(archive).indexOf(name) + name.length() + after] ^= 1;
        return altered;
    }

    /** Another byte, so many before the last mention of a name, which is that of the directory. */
    static byte[] inDirectory(byte[] archive, String name, int before, int change) {
        byte[] altered = archive.clone();
        altered[text(archive).lastIndexOf(name) + before] ^= (byte) change;
        return altered;
    }

    static byte[] replaced(byte[] archive, String name, String other) {
        return text(archive).replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The text of a key, whatever its bytes are. */
    static String keyText(String name, int type, byte[] key) {
        byte[] typeAndKey = joined(new byte[] {(byte) type}, key);
        byte[] hash = Sha256.of(joined((name + "\n").getBytes(StandardCharsets.UTF_8), typeAndKey));
        return "%s+%08x+%s"
                .formatted(
                        name,
                        ByteBuffer.wrap(hash).getInt(),
                        Base64.getEncoder().encodeToString(typeAndKey));
    }

    private static String text(byte[] archive) {
        return new String(archive, StandardCharsets.ISO_8859_1);
    }
}

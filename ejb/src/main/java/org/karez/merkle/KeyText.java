package org.karez.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The text of a key, public or private: its name, its identifier in eight hexadecimal digits, and type and key in Base64, with a plus
 * between them.
 *
 * @param id the identifier, of the public key in both cases
 * @param key 32 bytes
 */
record KeyText(String name, int id, SignatureType type, byte[] key) {

    private static final int LENGTH = 32;

    static KeyText parse(String text) {
        int afterName = text.indexOf('+');
        int afterId = text.indexOf('+', afterName + 1);
        if (afterName < 0 || afterId < 0) {
            throw Flaw.KEY_TEXT.because("not a name, an identifier and a key");
        }
        String name = text.substring(0, afterName);
        NoteText.checkName(name);
        byte[] typeAndKey = CanonicalBase64.decode(text.substring(afterId + 1), Flaw.KEY_TEXT);
        if (typeAndKey.length != 1 + LENGTH) {
            throw Flaw.KEY_TEXT.because("%d bytes of type and key", typeAndKey.length);
        }
        return new KeyText(
                name,
                id(text.substring(afterName + 1, afterId)),
                SignatureType.of(typeAndKey[0]),
                Arrays.copyOfRange(typeAndKey, 1, typeAndKey.length));
    }

    private static int id(String digits) {
        if (!digits.matches("[0-9a-f]{8}")) {
            throw Flaw.KEY_TEXT.because("an identifier has eight hexadecimal digits");
        }
        return Integer.parseUnsignedInt(digits, 16);
    }

    /** The identifier of a public key: the beginning of a hash of all that makes it this key. */
    static int id(String name, SignatureType type, byte[] publicKey) {
        MessageDigest digest = TreeHash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(type.code());
        digest.update(publicKey);
        return ByteBuffer.wrap(digest.digest()).getInt();
    }

    String format() {
        byte[] typeAndKey =
                ByteBuffer.allocate(1 + LENGTH).put(type.code()).put(key).array();
        return "%s+%08x+%s".formatted(name, id, CanonicalBase64.encode(typeAndKey));
    }
}

package org.karez.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of lines, each ended by a line feed: what a state says in place of what is too long; {@code state_digest} in SQL. */
public final class LineDigest {

    private final MessageDigest digest;
    private boolean empty = true;

    public LineDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of one line. */
    public static String of(String line) {
        return new LineDigest().add(line).hex();
    }

    public LineDigest add(String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        empty = false;
        return this;
    }

    /** The digest so far, in hexadecimal, which ends it; null when there was no line. */
    public String hex() {
        return empty ? null : HexFormat.of().formatHex(digest.digest());
    }
}

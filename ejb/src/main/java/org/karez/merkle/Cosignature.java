package org.karez.merkle;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A witness's signature under a checkpoint: as of that time it was the largest tree of its log that the witness had seen, and
 * consistent with all that he had seen before (C2SP tlog-cosignature, v1).
 *
 * @param time in seconds since 1970. Whether it lies ahead is for those to judge who have a clock.
 * @param signature by Ed25519
 */
public record Cosignature(long time, byte[] signature) {

    private static final int SIGNATURE = 64;

    public Cosignature {
        if (time < 0 || signature.length != SIGNATURE) {
            throw Flaw.COSIGNATURE_FORM.because("time %d, %d bytes of signature", time, signature.length);
        }
    }

    /** What a signature under a note is as a cosignature. It proves nothing before the note is verified. */
    public static Cosignature of(NoteSignature signature) {
        byte[] bytes = signature.bytes();
        if (bytes.length != Long.BYTES + SIGNATURE) {
            throw Flaw.COSIGNATURE_FORM.because("%d bytes", bytes.length);
        }
        return new Cosignature(ByteBuffer.wrap(bytes).getLong(), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(Long.BYTES + SIGNATURE)
                .putLong(time)
                .put(signature)
                .array();
    }

    /** What is signed. */
    static String message(long time, String checkpointText) {
        return "cosignature/v1\ntime " + time + "\n" + checkpointText;
    }
}

package org.karez.disclosure;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a report on their way in: counted against a bound, and hashed while they pass. */
public final class ReportStream extends FilterInputStream {

    /** The largest report that is read, in bytes: some 10,000 transactions. */
    public static final long MAX_BYTES = 20L * 1024 * 1024;

    /** The same as violations tell it. */
    static final String BOUND = MAX_BYTES / (1024 * 1024) + " MB";

    private final MessageDigest digest = sha256();
    private long size;

    public ReportStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            digest.update((byte) next);
            count(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        if (got > 0) {
            digest.update(buffer, offset, got);
            count(got);
        }
        return got;
    }

    @Override
    public long skip(long bytes) throws IOException {
        // What is skipped would not be hashed.
        return readNBytes((int) Math.min(bytes, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Whether the stream ended because it went over {@link #MAX_BYTES}. */
    public boolean isTooBig() {
        return size > MAX_BYTES;
    }

    /**
     * The fingerprint of the whole file: reads on to its end.
     *
     * @throws IOException when the file cannot be read or is too big
     */
    public ReportFingerprint fingerprint() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        try {
            MessageDigest soFar = (MessageDigest) digest.clone();
            return new ReportFingerprint(HexFormat.of().formatHex(soFar.digest()));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks at the first bytes, which stay to be read, and refuses what cannot be XML. */
    static BufferedInputStream openXml(InputStream in) throws IOException, UnreadableFile {
        BufferedInputStream ahead = new BufferedInputStream(in);
        ahead.mark(4);
        byte[] start = ahead.readNBytes(4);
        ahead.reset();
        if (start.length == 0) {
            throw new UnreadableFile(Violation.ofFile(ViolationKind.EMPTY_FILE));
        }
        boolean zip = start.length > 1 && start[0] == 'P' && start[1] == 'K';
        boolean gzip = start.length > 1 && start[0] == 0x1F && start[1] == (byte) 0x8B;
        if (zip || gzip) {
            throw new UnreadableFile(Violation.ofFile(ViolationKind.ARCHIVE));
        }
        return ahead;
    }

    private void count(int bytes) throws IOException {
        size += bytes;
        if (isTooBig()) {
            throw new IOException("more than " + MAX_BYTES + " bytes");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.karez.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A report on its way in, on disk because it is read three times: hashed while it comes, gone when closed. */
final class SpooledReport implements AutoCloseable {

    private final Path file;
    private final ReportFingerprint fingerprint;

    private SpooledReport(Path file, ReportFingerprint fingerprint) {
        this.file = file;
        this.fingerprint = fingerprint;
    }

    /**
     * Takes a report in. The caller closes the stream.
     *
     * @throws UnreadableFile when it is larger than is read
     * @throws IOException when the bytes do not come, or the disk is full
     */
    static SpooledReport of(InputStream report) throws IOException, UnreadableFile {
        // Readable by the server's own account alone.
        Path file = Files.createTempFile("karez-report", ".xml");
        ReportStream counted = new ReportStream(report);
        try {
            Files.copy(counted, file, StandardCopyOption.REPLACE_EXISTING);
            return new SpooledReport(file, counted.fingerprint());
        } catch (IOException e) {
            Files.delete(file);
            if (counted.isTooBig()) {
                throw new UnreadableFile(Violation.ofFile(ViolationKind.TOO_BIG, ReportStream.BOUND));
            }
            throw e;
        }
    }

    ReportFingerprint fingerprint() {
        return fingerprint;
    }

    /** The bytes from the start; the reader closes them. */
    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}

package org.karez.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** By what a file is known as an export, of this form or of a later one. */
public final class ExportFile {

    /** How every export of this form begins. */
    static final byte[] BEGIN = (ExportHeader.FORMAT + "\n").getBytes(StandardCharsets.US_ASCII);

    private static final String ANY_FORM = ExportHeader.FORMAT.substring(0, ExportHeader.FORMAT.indexOf('/') + 1);

    private ExportFile() {}

    /** Whether a file begins as exports do, of whatever form. */
    public static boolean isExport(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(ANY_FORM.length()), StandardCharsets.ISO_8859_1).equals(ANY_FORM);
        }
    }

    static boolean begins(ByteBuffer first) {
        return first.equals(ByteBuffer.wrap(BEGIN));
    }
}

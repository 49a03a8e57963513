package org.karez.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** An export taken into its records, for tests that alter them and close it again as somebody does who knows the form. */
final class Pieces {

    private Pieces() {}

    /** Each record with its letter and length. */
    static List<byte[]> of(byte[] export) {
        List<byte[]> records = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(export);
        for (int at = ExportFile.BEGIN.length; at < export.length; ) {
            int length = RecordReader.HEAD + bytes.getInt(at + 1);
            records.add(Arrays.copyOfRange(export, at, at + length));
            at += length;
        }
        return records;
    }

    static RecordType type(byte[] record) {
        return RecordType.of(record[0]);
    }

    /** A record of such content. */
    static byte[] record(RecordType type, byte[] content) {
        return ByteBuffer.allocate(RecordReader.HEAD + content.length)
                .put(type.code())
                .putInt(content.length)
                .put(content)
                .array();
    }

    /** The export of these records, the last of which is made anew so that it says how much there is. */
    static byte[] sealed(List<byte[]> records) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(ExportFile.BEGIN);
        ExportCounts counts = new ExportCounts();
        for (byte[] record : records) {
            RecordType type = type(record);
            if (type != RecordType.END) {
                file.writeBytes(record);
                count(counts, type, record);
            }
        }
        CRC32C sum = new CRC32C();
        sum.update(file.toByteArray());
        ByteBuffer end = ByteBuffer.allocate(counts.inOrder().length * Long.BYTES + Integer.BYTES);
        for (long count : counts.inOrder()) {
            end.putLong(count);
        }
        end.putInt((int) sum.getValue());
        file.writeBytes(record(RecordType.END, end.array()));
        return file.toByteArray();
    }

    private static void count(ExportCounts counts, RecordType type, byte[] record) {
        switch (type) {
            case CHECKPOINT -> counts.checkpoints++;
            case COSIGNATURE -> counts.cosignatures++;
            case TILE -> counts.tiles++;
            case SUBJECT -> counts.subjects++;
            case ENTRY -> counts.entries++;
            case OTHERS -> counts.others += (record.length - RecordReader.HEAD) / 40;
            default -> {
                // Is not counted.
            }
        }
    }
}

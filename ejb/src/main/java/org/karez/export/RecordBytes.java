package org.karez.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** The bytes of a record that is read, taken from the front. Whoever took what he knows of it asks for its end. */
final class RecordBytes {

    private final ByteBuffer bytes;
    private final long position;

    /** @param position of the record in its file */
    RecordBytes(ByteBuffer bytes, long position) {
        this.bytes = bytes;
        this.position = position;
    }

    int remaining() {
        return bytes.remaining();
    }

    int number() {
        return need(Integer.BYTES).getInt();
    }

    long longNumber() {
        return need(Long.BYTES).getLong();
    }

    UUID id() {
        need(2 * Long.BYTES);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    Instant time() {
        need(Long.BYTES + Integer.BYTES);
        try {
            Instant time = Instant.ofEpochSecond(bytes.getLong());
            int nanos = bytes.getInt();
            if (nanos >= 0 && nanos < 1_000_000_000) {
                return time.plusNanos(nanos);
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw ExportFlaw.EXPORT_UNREADABLE.of(refusal().concerns(), e);
        }
        throw refusal();
    }

    byte[] bytes() {
        return take(length());
    }

    /** So many bytes. */
    byte[] take(int length) {
        need(length);
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    String text() {
        int length = length();
        boolean ascii = true;
        for (int i = bytes.position(); i < bytes.position() + length; i++) {
            ascii &= bytes.get(i) >= 0;
        }
        if (ascii) {
            String text = new String(
                    bytes.array(), bytes.arrayOffset() + bytes.position(), length, StandardCharsets.ISO_8859_1);
            bytes.position(bytes.position() + length);
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(take(length)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ExportFlaw.EXPORT_UNREADABLE.of(refusal().concerns(), e);
        }
    }

    /** What a byte 1 stands before; null behind a byte 0. */
    <T> T optional(Supplier<T> reader) {
        return switch (need(1).get()) {
            case 0 -> null;
            case 1 -> reader.get();
            default -> throw refusal();
        };
    }

    void end() {
        if (bytes.hasRemaining()) {
            throw refusal();
        }
    }

    ExportRefused refusal() {
        return ExportFlaw.EXPORT_UNREADABLE.at(position);
    }

    private int length() {
        int length = number();
        if (length < 0) {
            throw refusal();
        }
        need(length);
        return length;
    }

    private ByteBuffer need(int length) {
        if (bytes.remaining() < length) {
            throw refusal();
        }
        return bytes;
    }
}

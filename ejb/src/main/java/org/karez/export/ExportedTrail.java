package org.karez.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.UUID;
import org.karez.trail.Stored;
import org.karez.trail.StoredEntry;
import org.karez.trail.StoredSubject;

/** The trail of one authority, as an export has it: subjects in their order, each followed by its entries. */
final class ExportedTrail implements Iterator<Stored> {

    /** More than any subject has; as texts, they do not fill the memory. */
    private static final int MOST_FIELDS = 250_000;

    private final RecordReader reader;
    private final UUID owner;
    private final ExportCounts counts;
    private StoredSubject subject;

    /** @param reader stands behind the record of the authority */
    ExportedTrail(RecordReader reader, UUID owner, ExportCounts counts) {
        this.reader = reader;
        this.owner = owner;
        this.counts = counts;
    }

    @Override
    public boolean hasNext() {
        return reader.isAt(RecordType.ENTRY) || reader.isAt(RecordType.SUBJECT);
    }

    @Override
    public Stored next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RecordBytes bytes = reader.bytes();
        Stored stored = reader.isAt(RecordType.ENTRY) ? entry(bytes) : subject(bytes);
        bytes.end();
        reader.advance();
        return stored;
    }

    private StoredSubject subject(RecordBytes bytes) {
        StoredSubject next = new StoredSubject(
                bytes.text(),
                bytes.id(),
                bytes.optional(bytes::number),
                bytes.optional(bytes::bytes),
                bytes.optional(() -> state(bytes)));
        // A subject that came twice could have two pasts.
        if (subject != null && compare(subject.kind(), subject.id(), next.kind(), next.id()) >= 0) {
            throw bytes.refusal();
        }
        subject = next;
        counts.subjects++;
        return next;
    }

    private static Map<String, String> state(RecordBytes bytes) {
        int count = bytes.number();
        if (count < 0 || count > MOST_FIELDS) {
            throw bytes.refusal();
        }
        TreeMap<String, String> state = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String field = bytes.text();
            if (i > 0 && state.lastKey().compareTo(field) >= 0) {
                throw bytes.refusal();
            }
            state.put(field, bytes.text());
        }
        return state;
    }

    private StoredEntry entry(RecordBytes bytes) {
        if (subject == null) {
            throw bytes.refusal();
        }
        int number = bytes.number();
        UUID officer = bytes.id();
        var at = bytes.time();
        String event = bytes.text();
        long arrival = bytes.longNumber();
        byte[] hash = bytes.bytes();
        byte[] body = bytes.bytes();
        counts.entries++;
        return new StoredEntry(subject.kind(), subject.id(), number, owner, officer, at, event, arrival, body, hash);
    }

    /** The order of subjects: by the bytes of their kinds, then by those of their identifiers. */
    static int compare(String kind, UUID id, String otherKind, UUID otherId) {
        int order = kind.equals(otherKind)
                ? 0
                : Arrays.compareUnsigned(
                        kind.getBytes(StandardCharsets.UTF_8), otherKind.getBytes(StandardCharsets.UTF_8));
        return order != 0 ? order : compare(id, otherId);
    }

    /** The order of identifiers, by their bytes: Java's own takes half of them for negative. */
    static int compare(UUID id, UUID other) {
        int order = Long.compareUnsigned(id.getMostSignificantBits(), other.getMostSignificantBits());
        return order != 0 ? order : Long.compareUnsigned(id.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}

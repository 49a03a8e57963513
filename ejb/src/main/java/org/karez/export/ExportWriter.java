package org.karez.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.karez.trail.StoredEntry;
import org.karez.trail.StoredSubject;
import org.karez.trail.TreeEvidence;

/** Writes an export, record after record in the order of its form, and counts what it wrote. */
final class ExportWriter implements AutoCloseable {

    static final int MOST_GAPS = 8_000;
    static final int MOST_OTHERS = 1_024;

    private final RecordWriter file;
    private final ExportCounts counts = new ExportCounts();
    private int others;

    /** @throws java.nio.file.FileAlreadyExistsException when there is a file */
    ExportWriter(Path path) throws IOException {
        file = new RecordWriter(path);
    }

    void header(ExportHeader header) throws IOException {
        file.begin(RecordType.HEADER).plain(header.bytes()).end();
    }

    void gaps(List<Long> entries) throws IOException {
        for (int from = 0; from < entries.size(); from += MOST_GAPS) {
            file.begin(RecordType.GAPS);
            entries.subList(from, Math.min(from + MOST_GAPS, entries.size())).forEach(file::longNumber);
            file.end();
        }
    }

    void witness(String key, String name, String participant) throws IOException {
        file.begin(RecordType.WITNESS).text(key).text(name).text(participant).end();
    }

    void checkpoint(TreeEvidence.Signed signed) throws IOException {
        counts.checkpoints++;
        file.begin(RecordType.CHECKPOINT).longNumber(signed.size()).follows(signed.root() != null);
        if (signed.root() != null) {
            file.bytes(signed.root());
        }
        file.follows(signed.at() != null);
        if (signed.at() != null) {
            file.time(signed.at());
        }
        file.text(signed.note()).end();
    }

    /** @param witness his place among the witnesses */
    void cosignature(int witness, TreeEvidence.Witnessed cosigned) throws IOException {
        counts.cosignatures++;
        file.begin(RecordType.COSIGNATURE)
                .number(witness)
                .time(cosigned.at())
                .text(cosigned.line())
                .end();
    }

    void tile(TreeEvidence.Leaves tile) throws IOException {
        counts.tiles++;
        file.begin(RecordType.TILE)
                .longNumber(tile.number())
                .bytes(tile.hashes())
                .bytes(tile.entries())
                .end();
    }

    void authority(UUID id, String code) throws IOException {
        file.begin(RecordType.AUTHORITY).id(id).text(code).end();
    }

    void subject(StoredSubject subject) throws IOException {
        counts.subjects++;
        file.begin(RecordType.SUBJECT).text(subject.kind()).id(subject.id()).follows(subject.headNumber() != null);
        if (subject.headNumber() != null) {
            file.number(subject.headNumber());
        }
        file.follows(subject.headHash() != null);
        if (subject.headHash() != null) {
            file.bytes(subject.headHash());
        }
        file.follows(subject.state() != null);
        if (subject.state() != null) {
            state(subject.state());
        }
        try {
            file.end();
        } catch (ExportTooLarge e) {
            throw e.of(subject.kind() + " " + subject.id());
        }
    }

    private void state(Map<String, String> state) {
        file.number(state.size());
        new TreeMap<>(state).forEach((field, text) -> file.text(field).text(text));
    }

    void entry(StoredEntry entry) throws IOException {
        counts.entries++;
        file.begin(RecordType.ENTRY).number(entry.number()).id(entry.officer()).time(entry.at());
        file.text(entry.event()).longNumber(entry.arrival()).bytes(entry.hash()).bytes(entry.body());
        try {
            file.end();
        } catch (ExportTooLarge e) {
            throw e.of("entry %d of %s %s".formatted(entry.number(), entry.kind(), entry.id()));
        }
    }

    /** An entry that is not shown. */
    void other(long arrival, byte[] leaf) throws IOException {
        counts.others++;
        if (others++ == 0) {
            file.begin(RecordType.OTHERS);
        }
        file.longNumber(arrival).plain(leaf);
        if (others == MOST_OTHERS) {
            endOthers();
        }
    }

    /** Ends the file. */
    ExportCounts end() throws IOException {
        endOthers();
        file.begin(RecordType.END);
        int sum = file.sumBefore();
        for (long count : counts.inOrder()) {
            file.longNumber(count);
        }
        file.number(sum).end();
        file.finish();
        return counts;
    }

    long written() {
        return file.written();
    }

    String sha256() {
        return file.sha256();
    }

    private void endOthers() throws IOException {
        if (others > 0) {
            others = 0;
            file.end();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

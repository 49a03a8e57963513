package org.karez.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.karez.trail.TreeEvidence;

/**
 * What was signed, as an export has it: the witnesses, and the checkpoints with their cosignatures. They come before the tree, and are checked
 * along with it and behind it: so they are read once from front to back to see that they are in order, and again from their beginning.
 */
final class ExportStatements {

    /** A log has a few witnesses; this many do not fill the memory. */
    private static final int MOST_WITNESSES = 10_000;

    /** Who signs checkpoints as a witness. */
    record Witness(String key, String name, String participant) {}

    /** What a witness signed, by his place among the witnesses. */
    record Cosigned(int witness, Instant at, String line) {}

    private final Path file;
    private final List<Witness> witnesses;
    private final long from;

    private ExportStatements(Path file, List<Witness> witnesses, long from) {
        this.file = file;
        this.witnesses = witnesses;
        this.from = from;
    }

    /**
     * Reads over them, and lets the reader stand behind.
     *
     * @param tally is told who signed what
     */
    static ExportStatements pass(Path file, RecordReader reader, ExportCounts counts, WitnessTally tally) {
        List<Witness> witnesses = new ArrayList<>();
        for (; reader.isAt(RecordType.WITNESS); reader.advance()) {
            if (witnesses.size() == MOST_WITNESSES) {
                throw reader.bytes().refusal();
            }
            witnesses.add(witness(reader.bytes()));
        }
        ExportStatements statements = new ExportStatements(file, witnesses, reader.position());
        TreeEvidence.Signed last = null;
        for (; reader.isAt(RecordType.CHECKPOINT) || reader.isAt(RecordType.COSIGNATURE); reader.advance()) {
            if (reader.isAt(RecordType.CHECKPOINT)) {
                TreeEvidence.Signed next = signed(reader.bytes());
                if (next.size() < (last == null ? 1 : last.size())) {
                    throw reader.bytes().refusal();
                }
                counts.checkpoints++;
                tally.checkpoint(next);
                last = next;
            } else {
                Cosigned cosigned = cosigned(reader.bytes());
                if (last == null || cosigned.witness() < 0 || cosigned.witness() >= witnesses.size()) {
                    throw reader.bytes().refusal();
                }
                counts.cosignatures++;
                tally.cosignature(witnesses.get(cosigned.witness()), cosigned.line());
            }
        }
        return statements;
    }

    /** The checkpoints, the smallest tree first. */
    Records<TreeEvidence.Signed> signed() throws IOException {
        return new Records<>(new RecordReader(file, from)) {
            @Override
            public boolean hasNext() {
                while (reader.isAt(RecordType.COSIGNATURE)) {
                    reader.advance();
                }
                return reader.isAt(RecordType.CHECKPOINT);
            }

            @Override
            TreeEvidence.Signed read() {
                return signed(reader.bytes());
            }
        };
    }

    /** The cosignatures, the smallest tree first. */
    Records<TreeEvidence.Witnessed> witnessed() throws IOException {
        return new Records<>(new RecordReader(file, from)) {
            private TreeEvidence.Signed checkpoint;

            @Override
            public boolean hasNext() {
                while (reader.isAt(RecordType.CHECKPOINT)) {
                    checkpoint = signed(reader.bytes());
                    reader.advance();
                }
                return reader.isAt(RecordType.COSIGNATURE);
            }

            @Override
            TreeEvidence.Witnessed read() {
                Cosigned cosigned = cosigned(reader.bytes());
                Witness witness = witnesses.get(cosigned.witness());
                return new TreeEvidence.Witnessed(
                        checkpoint.size(),
                        checkpoint.note(),
                        cosigned.line(),
                        witness.name(),
                        witness.key(),
                        cosigned.at());
            }
        };
    }

    private static Witness witness(RecordBytes bytes) {
        Witness witness = new Witness(bytes.text(), bytes.text(), bytes.text());
        bytes.end();
        return witness;
    }

    private static TreeEvidence.Signed signed(RecordBytes bytes) {
        TreeEvidence.Signed signed =
                signed(bytes.longNumber(), bytes.optional(bytes::bytes), bytes.optional(bytes::time), bytes.text());
        bytes.end();
        return signed;
    }

    private static TreeEvidence.Signed signed(long size, byte[] root, Instant at, String note) {
        return new TreeEvidence.Signed(size, root, note, at);
    }

    private static Cosigned cosigned(RecordBytes bytes) {
        Cosigned cosigned = new Cosigned(bytes.number(), bytes.time(), bytes.text());
        bytes.end();
        return cosigned;
    }

    /** What records hold, one after the other, by a reader of its own. */
    abstract static class Records<T> implements Iterator<T>, AutoCloseable {

        final RecordReader reader;

        Records(RecordReader reader) {
            this.reader = reader;
        }

        abstract T read();

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T read = read();
            reader.advance();
            return read;
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}

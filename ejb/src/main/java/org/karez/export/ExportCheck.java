package org.karez.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.karez.merkle.LogKeys;
import org.karez.merkle.NotProven;
import org.karez.merkle.SignatureType;
import org.karez.merkle.Succession;
import org.karez.merkle.TreeHash;
import org.karez.merkle.VerifierKey;
import org.karez.proof.Expected;
import org.karez.trail.OfflineExamination;
import org.karez.trail.TreeHorizon;

/** Checks an export from front to back: the tree and what was signed of it, then the trail of each authority, then what is not shown. */
public final class ExportCheck {

    /** Entries that the sequencer has not come to are few; this many do not fill the memory. */
    private static final int MOST_GAPS = 1_000_000;

    private final Path file;
    private final RecordReader reader;
    private final Expected expected;
    private final ExportListener listener;
    private final FindingTally findings;
    private final WitnessTally witnesses;
    private final ExportCounts counts = new ExportCounts();

    private ExportCheck(Path file, RecordReader reader, Expected expected, ExportListener listener) {
        this.file = file;
        this.reader = reader;
        this.expected = expected;
        this.listener = listener;
        this.findings = new FindingTally(listener::finding);
        this.witnesses = new WitnessTally(expected);
    }

    /**
     * Checks the export of a file.
     *
     * @param listener hears of it on the way
     * @throws ExportRefused when the file cannot be checked on, or is not the one that was asked for
     * @throws IOException when the file cannot be read
     */
    public static ExportResult check(Path file, Expected expected, ExportListener listener) throws IOException {
        try (RecordReader reader = RecordReader.open(file)) {
            return new ExportCheck(file, reader, expected, listener).check();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private ExportResult check() {
        try {
            ExportHeader header = header();
            LogKeys log = log(header);
            TreeHorizon horizon = new TreeHorizon(header.size(), header.highest(), gaps(), header.signed());
            ExportStatements statements = ExportStatements.pass(file, reader, counts, witnesses);
            try (OfflineExamination examination = new OfflineExamination(horizon, findings)) {
                try (ExportEvidence evidence = new ExportEvidence(reader, header, statements, counts)) {
                    examination.tree(evidence, log);
                }
                if (witnesses.enough() == 0 && expected.witnesses() > 0) {
                    throw ExportFlaw.WITNESSES_TOO_FEW.of("");
                }
                checkTrails(examination, header);
                checkOthers(examination, header);
                examination.end();
            }
            checkEnd();
            return result(false);
        } catch (FindingTally.Enough e) {
            return result(true);
        }
    }

    private ExportHeader header() {
        if (!reader.isAt(RecordType.HEADER)) {
            throw reader.bytes().refusal();
        }
        try {
            ExportHeader header =
                    ExportHeader.parse(reader.bytes().take(reader.bytes().remaining()));
            listener.header(header);
            reader.advance();
            return header;
        } catch (IllegalArgumentException e) {
            throw ExportFlaw.EXPORT_UNREADABLE.of(reader.bytes().refusal().concerns(), e);
        }
    }

    /** The keys that the log signs with: none when nothing was ever signed. */
    private LogKeys log(ExportHeader header) {
        if (header.key().isEmpty() && expected.key().isEmpty()) {
            return LogKeys.none();
        }
        LogKeys keys = keys(header.successions(), key(header.key(), SignatureType.ED25519));
        if (expected.key().isPresent() && !keys.keys().contains(expected.key().get())) {
            throw ExportFlaw.KEY_UNEXPECTED.of(header.key());
        }
        listener.key(keys, expected.key());
        return keys;
    }

    /** Those that handed over to the log's key: whoever knows one of them knows this one. */
    private static LogKeys keys(List<String> successions, VerifierKey last) {
        try {
            return LogKeys.leading(successions.stream().map(Succession::parse).toList(), last);
        } catch (NotProven e) {
            throw ExportFlaw.SUCCESSION_INVALID.of(last.text(), e);
        }
    }

    private static VerifierKey key(String text, SignatureType type) {
        try {
            VerifierKey key = VerifierKey.parse(text);
            if (key.type() == type) {
                return key;
            }
        } catch (NotProven e) {
            throw ExportFlaw.KEY_MALFORMED.of(text, e);
        }
        throw ExportFlaw.KEY_MALFORMED.of(text);
    }

    private Set<Long> gaps() {
        Set<Long> gaps = new HashSet<>();
        for (; reader.isAt(RecordType.GAPS); reader.advance()) {
            RecordBytes bytes = reader.bytes();
            while (bytes.remaining() > 0) {
                gaps.add(bytes.longNumber());
            }
            if (gaps.size() > MOST_GAPS) {
                throw bytes.refusal();
            }
        }
        return gaps;
    }

    private void checkTrails(OfflineExamination examination, ExportHeader header) {
        UUID last = null;
        while (reader.isAt(RecordType.AUTHORITY)) {
            RecordBytes bytes = reader.bytes();
            UUID authority = bytes.id();
            String code = bytes.text();
            bytes.end();
            boolean asked = header.authority().isEmpty()
                    || last == null && header.authority().equals(code);
            if (!asked || last != null && ExportedTrail.compare(last, authority) >= 0) {
                throw bytes.refusal();
            }
            last = authority;
            reader.advance();
            long before = counts.entries;
            LongConsumer progress = entries -> listener.reached(before + entries, header.entries());
            examination.trail(new ExportedTrail(reader, authority, counts), progress);
        }
    }

    private void checkOthers(OfflineExamination examination, ExportHeader header) {
        for (; reader.isAt(RecordType.OTHERS); reader.advance()) {
            RecordBytes bytes = reader.bytes();
            if (header.authority().isEmpty()) {
                throw bytes.refusal();
            }
            for (; bytes.remaining() > 0; counts.others++) {
                examination.hashed(bytes.longNumber(), bytes.take(TreeHash.LENGTH));
            }
        }
    }

    private void checkEnd() {
        RecordBytes bytes = reader.bytes();
        if (!reader.isAt(RecordType.END)) {
            throw bytes.refusal();
        }
        long[] stated = new long[counts.inOrder().length];
        for (int i = 0; i < stated.length; i++) {
            stated[i] = bytes.longNumber();
        }
        int sum = bytes.number();
        bytes.end();
        if (!reader.isLast() || sum != reader.sumBefore() || !Arrays.equals(stated, counts.inOrder())) {
            throw ExportFlaw.EXPORT_DAMAGED.at(reader.position());
        }
    }

    private ExportResult result(boolean stopped) {
        return new ExportResult(
                counts.subjects,
                counts.entries,
                counts.others,
                counts.checkpoints,
                counts.cosignatures,
                witnesses.last(),
                witnesses.enough(),
                witnesses.seen(),
                findings.count(),
                stopped);
    }
}

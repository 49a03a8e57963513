package org.karez.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.karez.merkle.Tile;
import org.karez.merkle.TreeHash;
import org.karez.trail.TreeEvidence;

/** The tree and what was signed of it, as an export has them. The tiles above the leaves follow from these, and are not in it. */
final class ExportEvidence implements TreeEvidence, AutoCloseable {

    /** So many numbers of arrival lie side by side in the register of leaves; */
    private static final int NEIGHBOURS = 1 << 15;

    /** with leaves whose numbers are strewn over this many times as many neighbourhoods as they would fill, */
    private static final int STREWN = 8;

    /** and over so many more, it would fill the disk. No sequence of the database strews them so. */
    private static final int ANYWHERE = 256;

    private final RecordReader reader;
    private final ExportHeader header;
    private final ExportStatements statements;
    private final ExportCounts counts;
    private final Deque<ExportStatements.Records<?>> open = new ArrayDeque<>();
    private final Set<Long> neighbourhoods = new HashSet<>();
    private long lastTile = -1;
    private long lastNeighbourhood = -1;
    private long leaves;

    /** @param reader stands at the first tile */
    ExportEvidence(RecordReader reader, ExportHeader header, ExportStatements statements, ExportCounts counts) {
        this.reader = reader;
        this.header = header;
        this.statements = statements;
        this.counts = counts;
    }

    @Override
    public Iterator<Leaves> leaves() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return reader.isAt(RecordType.TILE);
            }

            @Override
            public Leaves next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Leaves tile = tile(reader.bytes());
                counts.tiles++;
                reader.advance();
                return tile;
            }
        };
    }

    private Leaves tile(RecordBytes bytes) {
        Leaves tile = new Leaves(bytes.longNumber(), bytes.bytes(), bytes.bytes());
        bytes.end();
        if (tile.number() <= lastTile
                || tile.number() > header.size() / Tile.FULL
                || tile.number() * Tile.FULL >= header.size()
                || tile.hashes().length > Tile.FULL * TreeHash.LENGTH
                || tile.entries().length > Tile.FULL * Long.BYTES
                || tile.entries().length % Long.BYTES != 0) {
            throw bytes.refusal();
        }
        lastTile = tile.number();
        leaves += Tile.FULL;
        ByteBuffer entries = ByteBuffer.wrap(tile.entries());
        while (entries.hasRemaining()) {
            meet(Math.floorDiv(entries.getLong(), (long) NEIGHBOURS), bytes);
        }
        return tile;
    }

    private void meet(long neighbourhood, RecordBytes bytes) {
        if (neighbourhood != lastNeighbourhood) {
            lastNeighbourhood = neighbourhood;
            neighbourhoods.add(neighbourhood);
            if (neighbourhoods.size() > ANYWHERE + STREWN * (leaves / NEIGHBOURS)) {
                throw bytes.refusal();
            }
        }
    }

    @Override
    public boolean keepsAbove() {
        return false;
    }

    @Override
    public byte[] above(Tile tile) {
        throw new UnsupportedOperationException("an export keeps leaves only");
    }

    @Override
    public Iterator<Signed> signed() {
        return opened(statements::signed);
    }

    @Override
    public Iterator<Witnessed> witnessed() {
        return opened(statements::witnessed);
    }

    /** Opens records of the file once more. */
    @FunctionalInterface
    private interface Opening<T> {
        ExportStatements.Records<T> open() throws IOException;
    }

    private <T> Iterator<T> opened(Opening<T> opening) {
        try {
            ExportStatements.Records<T> records = opening.open();
            open.push(records);
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}

package org.karez.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.karez.trail.FindingKind.TILE_MISSING;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.karez.trail.Finding;

/** Whatever the bytes of a file are: the check ends, names what is wrong, and takes no more memory than it should. */
class HostileExportTest {

    /** Every so many bytes, one is flipped: a prime, so that fields of all lengths have their turn. */
    private static final int STRIDE = 53;

    @TempDir
    private Path folder;

    private Path file;
    private byte[] all;
    private byte[] one;

    @BeforeEach
    void exports() throws IOException {
        file = folder.resolve("hostile");
        all = Files.readAllBytes(InventedTrail.make().write(folder.resolve("all")));
        one = Files.readAllBytes(InventedTrail.make().write(folder.resolve("one"), InventedTrail.ONE));
    }

    @Test
    void aFlippedByteIsNeverOverlooked() throws IOException {
        for (byte[] export : List.of(all, one)) {
            List<Integer> overlooked = new ArrayList<>();
            for (int at : places(export)) {
                byte[] flipped = export.clone();
                flipped[at] ^= (byte) (1 << at % 8);
                if (check(flipped).isSound()) {
                    overlooked.add(at);
                }
            }
            assertThat(overlooked).isEmpty();
        }
    }

    /** Each record's letter and length, and bytes here and there in all. */
    private static List<Integer> places(byte[] export) {
        List<Integer> places = new ArrayList<>();
        int begin = ExportFile.BEGIN.length;
        for (byte[] record : Pieces.of(export)) {
            for (int i = 0; i < record.length; i++) {
                if (i < RecordReader.HEAD || (begin + i) % STRIDE == 0) {
                    places.add(begin + i);
                }
            }
            begin += record.length;
        }
        for (int i = 0; i < ExportFile.BEGIN.length; i++) {
            places.add(i);
        }
        return places;
    }

    @Test
    void whereverItIsCutOffItSaysSo() throws IOException {
        int begin = ExportFile.BEGIN.length;
        for (byte[] record : Pieces.of(all)) {
            for (int length : new int[] {begin, begin + 1, begin + RecordReader.HEAD, begin + record.length - 1}) {
                assertThat(check(Arrays.copyOf(all, length)).flaw())
                        .as("%d bytes", length)
                        .isEqualTo(ExportFlaw.EXPORT_CUT_OFF);
            }
            begin += record.length;
        }
        assertThat(check(new byte[0]).flaw()).isEqualTo(ExportFlaw.EXPORT_UNREADABLE);
        assertThat(check(Arrays.copyOf(all, all.length + 1)).flaw()).isEqualTo(ExportFlaw.EXPORT_DAMAGED);
    }

    @Test
    void aLengthThatLiesTakesNoMemory() throws IOException {
        int begin = ExportFile.BEGIN.length;
        for (byte[] record : Pieces.of(all)) {
            RecordType type = Pieces.type(record);
            for (int length : new int[] {-1, Integer.MAX_VALUE, type.most(), type.most() + 1, record.length, 0}) {
                byte[] lying = all.clone();
                ByteBuffer.wrap(lying).putInt(begin + 1, length);
                assertThat(check(lying).isSound())
                        .as("%s of %d bytes", type, length)
                        .isFalse();
            }
            begin += record.length;
        }
    }

    /** Inside of a record, too: whatever four bytes are taken for a length. */
    @Test
    void aLengthInsideOfARecordThatLiesIsRefused() throws IOException {
        List<byte[]> records = Pieces.of(all);
        for (int i = 0; i < records.size(); i++) {
            byte[] record = records.get(i);
            for (int at = RecordReader.HEAD; at + Integer.BYTES <= Math.min(record.length, 64); at += 3) {
                byte[] lying = record.clone();
                ByteBuffer.wrap(lying).putInt(at, Integer.MAX_VALUE);
                List<byte[]> altered = new ArrayList<>(records);
                altered.set(i, lying);
                check(Pieces.sealed(altered));
            }
        }
        assertThat(check(Pieces.sealed(records)).isSound()).isTrue();
    }

    /** Whoever knows the form counts and sums anew: then what is missing, twice or elsewhere has to be seen by itself. */
    @Test
    void aRecordThatIsMissingTwiceOrElsewhereIsSeen() throws IOException {
        List<byte[]> records = Pieces.of(all);
        for (int i = 0; i < records.size() - 1; i++) {
            RecordType type = Pieces.type(records.get(i));
            List<byte[]> without = new ArrayList<>(records);
            without.remove(i);
            // What nobody signs may be missing: a checkpoint with what hangs on it, and what says that an entry was
            // late.
            boolean mayBeMissing =
                    type == RecordType.CHECKPOINT || type == RecordType.COSIGNATURE || type == RecordType.GAPS;
            if (!mayBeMissing) {
                assertThat(check(Pieces.sealed(without)).isSound())
                        .as("without record %d, %s", i, type)
                        .isFalse();
            }
            List<byte[]> twice = new ArrayList<>(records);
            twice.add(i, records.get(i));
            boolean mayBeTwice = mayBeMissing || type == RecordType.WITNESS;
            if (!mayBeTwice) {
                assertThat(check(Pieces.sealed(twice)).isSound())
                        .as("with record %d, %s, twice", i, type)
                        .isFalse();
            }
        }
    }

    @Test
    void recordsInAnyOrderEndInFindingsOrARefusal() throws IOException {
        Random random = new Random(2026);
        for (int i = 0; i < 100; i++) {
            List<byte[]> records = new ArrayList<>(Pieces.of(random.nextBoolean() ? all : one));
            byte[] moved = records.remove(random.nextInt(records.size()));
            records.add(random.nextInt(records.size() + 1), moved);
            check(Pieces.sealed(records));
        }
    }

    @Test
    void noiseIsRefused() throws IOException {
        Random random = new Random(2026);
        for (int i = 0; i < 100; i++) {
            byte[] noise = all.clone();
            int from = ExportFile.BEGIN.length + random.nextInt(all.length - ExportFile.BEGIN.length - 100);
            for (int at = from; at < from + 100; at++) {
                noise[at] = (byte) random.nextInt();
            }
            assertThat(check(noise).isSound()).isFalse();
        }
    }

    @Test
    void aTreeThatIsSaidToBeEndlessComesToAnEnd() throws IOException {
        List<byte[]> records = new ArrayList<>(Pieces.of(all));
        byte[] header = new ExportHeader(
                        Instant.EPOCH,
                        InventedTrail.LOG.verifier().text(),
                        List.of(),
                        "",
                        9,
                        999_999_999_999_999_999L,
                        9,
                        8)
                .bytes();
        records.set(0, Pieces.record(RecordType.HEADER, header));

        Checked checked = check(Pieces.sealed(records));
        assertThat(checked.result().stopped()).isTrue();
        assertThat(checked.findings())
                .hasSize(FindingTally.TOLD)
                .extracting(Finding::kind)
                .contains(TILE_MISSING);
    }

    @Test
    void numbersOfArrivalThatAreStrewnWideFillNoDisk() throws IOException {
        List<byte[]> records = new ArrayList<>(Pieces.of(all));
        int tile = 0;
        while (Pieces.type(records.get(tile)) != RecordType.TILE) {
            tile++;
        }
        records.remove(tile);
        byte[] header = new ExportHeader(
                        Instant.EPOCH, InventedTrail.LOG.verifier().text(), List.of(), "", 9, 256_000, 9, 8)
                .bytes();
        records.set(0, Pieces.record(RecordType.HEADER, header));
        for (int i = 0; i < 50; i++) {
            ByteBuffer content = ByteBuffer.allocate(8 + 4 + 256 * 32 + 4 + 256 * 8);
            content.putLong(i).putInt(256 * 32).position(8 + 4 + 256 * 32).putInt(256 * 8);
            for (int j = 0; j < 256; j++) {
                content.putLong((i * 256L + j) << 20);
            }
            records.add(tile + i, Pieces.record(RecordType.TILE, content.array()));
        }

        assertThat(check(Pieces.sealed(records)).flaw()).isEqualTo(ExportFlaw.EXPORT_UNREADABLE);
    }

    @Test
    void anotherFormIsRefused() throws IOException {
        byte[] later = "karez-export/2\nwhatever".getBytes(StandardCharsets.US_ASCII);

        assertThat(check(later).flaw()).isEqualTo(ExportFlaw.EXPORT_UNREADABLE);
        assertThat(ExportFile.isExport(file)).isTrue();
        assertThat(ExportFile.isExport(Files.write(file, new byte[] {'P', 'K', 3, 4})))
                .isFalse();
    }

    private Checked check(byte[] export) throws IOException {
        return Checked.of(Files.write(file, export));
    }
}

package org.karez.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.karez.export.InventedTrail.ASSET;
import static org.karez.export.InventedTrail.CASE;
import static org.karez.export.InventedTrail.FOREIGN;
import static org.karez.trail.FindingKind.CHECKPOINT_AHEAD;
import static org.karez.trail.FindingKind.CHECKPOINT_CHANGED;
import static org.karez.trail.FindingKind.CHECKPOINT_DIFFERS;
import static org.karez.trail.FindingKind.COSIGNATURE_WRONG;
import static org.karez.trail.FindingKind.ENTRY_CHANGED;
import static org.karez.trail.FindingKind.ENTRY_MISSING;
import static org.karez.trail.FindingKind.LEAF_CHANGED;
import static org.karez.trail.FindingKind.LEAF_MISSING;
import static org.karez.trail.FindingKind.LEAF_ORDER;
import static org.karez.trail.FindingKind.LEAF_WITHOUT_ENTRY;
import static org.karez.trail.FindingKind.NUMBER_TWICE;
import static org.karez.trail.FindingKind.STATE_CHANGED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Succession;
import org.karez.merkle.VerifierKey;
import org.karez.proof.Expected;
import org.karez.trail.EntryBody;
import org.karez.trail.StoredEntry;
import org.karez.trail.StoredSubject;
import org.karez.trail.TreeEvidence;

class ExportCheckTest {

    private static final UUID TREE = new UUID(0, 0);

    private final InventedTrail trail = InventedTrail.make();

    @TempDir
    private Path folder;

    @Test
    void findsNothingWrongWithAnUntouchedTrailAndSaysWhatIsProven() throws IOException {
        Checked checked = check();

        assertThat(checked.isSound()).isTrue();
        ExportResult result = checked.result();
        assertThat(result)
                .extracting(
                        ExportResult::subjects,
                        ExportResult::entries,
                        ExportResult::others,
                        ExportResult::checkpoints,
                        ExportResult::cosignatures,
                        ExportResult::enough,
                        ExportResult::uncovered)
                .containsExactly(3L, 9L, 0L, 3L, 1L, 5L, 1L);
        assertThat(result.last()).isEqualTo(new Checkpoint("karez.test/trail", 8, trail.root(8)));
        assertThat(result.witnesses())
                .extracting(WitnessSeen::name, WitnessSeen::size, WitnessSeen::counts)
                .containsExactly(tuple("Ministry", 5L, true));
    }

    @Test
    void showsOfOtherAuthoritiesTheHashesAlone() throws IOException {
        Path file = trail.write(folder.resolve("one"), InventedTrail.ONE);

        Checked checked = Checked.of(file);
        assertThat(checked.isSound()).isTrue();
        assertThat(checked.result())
                .extracting(ExportResult::entries, ExportResult::others, ExportResult::uncovered)
                .containsExactly(7L, 2L, 1L);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain(FOREIGN.toString())
                .contains(CASE.toString());
    }

    @Test
    void namesAnEntryOfAnotherAuthorityThatIsAnotherThanInTheTree() throws IOException {
        trail.replace(trail.entry(FOREIGN, 2), reworded(trail.entry(FOREIGN, 2)));

        assertThat(Checked.of(trail.write(folder.resolve("one"), InventedTrail.ONE))
                        .findings())
                .extracting(finding -> tuple(finding.kind(), finding.field()))
                .containsExactly(tuple(LEAF_CHANGED, "leaf:8"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isReadableByItsOwnerAloneAndNeverWrittenOver() throws IOException {
        Path file = trail.write(folder.resolve("export"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> trail.write(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void refusesWhatNoExportTakes() {
        StoredEntry entry = trail.entry(ASSET, 1);
        byte[] body = new byte[RecordType.ENTRY.most()];
        trail.replace(entry, with(entry, body, EntryBody.hash(body)));

        assertThatThrownBy(() -> trail.write(folder.resolve("export")))
                .isInstanceOf(ExportTooLarge.class)
                .hasMessageStartingWith("entry 1 of ASSET " + ASSET);
    }

    @Test
    void namesAnEntryWhoseBytesWereChanged() throws IOException {
        StoredEntry entry = trail.entry(ASSET, 2);
        trail.replace(entry, with(entry, reworded(entry).body(), entry.hash()));

        assertThat(found())
                .containsExactly(tuple(ENTRY_CHANGED, ASSET, 2, "hash"), tuple(LEAF_CHANGED, ASSET, 2, "leaf"));
    }

    @Test
    void namesABusinessRowThatDoesNotFollowFromItsEntries() throws IOException {
        StoredSubject subject = trail.subject(CASE);
        Map<String, String> row = new TreeMap<>(subject.state());
        row.put("status", "CLOSED");
        row.remove("act:1");
        trail.replace(subject, new StoredSubject(subject.kind(), CASE, subject.headNumber(), subject.headHash(), row));

        assertThat(found())
                .containsExactly(tuple(STATE_CHANGED, CASE, 2, "act:1"), tuple(STATE_CHANGED, CASE, 3, "status"));
    }

    @Test
    void namesAnEntryThatWasRemoved() throws IOException {
        trail.stored.remove(trail.entry(ASSET, 3));

        assertThat(found())
                .containsExactly(
                        tuple(ENTRY_MISSING, ASSET, 3, "number"), tuple(LEAF_WITHOUT_ENTRY, TREE, null, "leaf:2"));
    }

    @Test
    void namesASubjectThatWasRemoved() throws IOException {
        trail.stored.removeIf(stored -> stored.id().equals(FOREIGN));

        assertThat(found())
                .containsExactly(
                        tuple(LEAF_WITHOUT_ENTRY, TREE, null, "leaf:7"),
                        tuple(LEAF_WITHOUT_ENTRY, TREE, null, "leaf:8"));
    }

    @Test
    void namesEveryEntryOfAChainThatWasRehashedConsistently() throws IOException {
        rehash();

        assertThat(found())
                .containsExactly(
                        tuple(LEAF_CHANGED, ASSET, 2, "leaf"),
                        tuple(LEAF_CHANGED, ASSET, 3, "leaf"),
                        tuple(LEAF_CHANGED, ASSET, 4, "leaf"));
    }

    @Test
    void namesWhatWasSignedWhenTheTreeWasRecomputedToo() throws IOException {
        rehash();
        trail.grow();

        assertThat(found()).containsExactly(tuple(CHECKPOINT_DIFFERS, TREE, null, "checkpoint:2"));
    }

    @Test
    void namesAReplacedCheckpoint() throws IOException {
        SigningKey other = SigningKey.generate("karez.test/trail", SignatureType.ED25519);
        byte[] root = trail.root(5);
        String note = new Checkpoint("karez.test/trail", 5, root).sign(other).format();
        trail.signed.set(1, new TreeEvidence.Signed(5, root, note, null));
        trail.cosigned.clear();

        assertThat(found()).containsExactly(tuple(CHECKPOINT_CHANGED, TREE, null, "checkpoint:5"));
    }

    @Test
    void namesWhatIsKeptBesideTheKeyWhenTheTreeIsShorter() throws IOException {
        byte[] root = new byte[32];
        String note = new Checkpoint("karez.test/trail", 12, root)
                .sign(InventedTrail.LOG)
                .format();
        trail.signed.add(new TreeEvidence.Signed(12, null, note, null));

        assertThat(found()).containsExactly(tuple(CHECKPOINT_AHEAD, TREE, null, "checkpoint:12"));
    }

    @Test
    void namesACosignatureOfSomebodyElse() throws IOException {
        trail.cosign(5, InventedTrail.STRANGER);

        assertThat(found()).containsExactly(tuple(COSIGNATURE_WRONG, TREE, null, "checkpoint:5"));
    }

    @Test
    void namesLeavesThatChangedPlaces() throws IOException {
        Collections.swap(trail.leaves, 0, 1);
        Collections.swap(trail.arrivals, 0, 1);
        trail.signed.clear();
        trail.cosigned.clear();

        assertThat(found()).containsExactly(tuple(LEAF_ORDER, ASSET, 2, "leaf"));
    }

    @Test
    void namesEntriesThatChangedPlacesInTheFile() throws IOException {
        int second = trail.stored.indexOf(trail.entry(ASSET, 2));
        Collections.swap(trail.stored, second, second + 1);

        assertThat(found())
                .startsWith(tuple(ENTRY_MISSING, ASSET, 2, "number"))
                .contains(tuple(NUMBER_TWICE, ASSET, 2, "number"));
    }

    @Test
    void letsEntriesBeNewerThanTheTree() throws IOException {
        trail.leaves.remove(8);
        trail.arrivals.remove(8);
        assertThat(found()).isEmpty();

        // The third was not there yet when the tree came by.
        trail.leaves.remove(2);
        trail.arrivals.remove(2);
        trail.signed.clear();
        trail.cosigned.clear();
        assertThat(found()).isEmpty();

        trail.leaves.remove(4);
        trail.arrivals.remove(4);
        assertThat(found()).containsExactly(tuple(LEAF_MISSING, CASE, 2, "leaf"));
    }

    @Test
    void holdsTheKeyAgainstTheExpectedOne() throws IOException {
        Path file = trail.write(folder.resolve("export"));
        VerifierKey other =
                SigningKey.generate("karez.test/trail", SignatureType.ED25519).verifier();

        assertThat(Checked.of(file, expected(InventedTrail.LOG.verifier(), 0)).isSound())
                .isTrue();
        assertThat(Checked.of(file, expected(InventedTrail.EARLIER.verifier(), 0))
                        .isSound())
                .as("it handed over to the one that signs now")
                .isTrue();
        assertThat(Checked.of(file, expected(other, 0)).flaw()).isEqualTo(ExportFlaw.KEY_UNEXPECTED);
    }

    @Test
    void believesNoSuccessionThatDoesNotLeadToTheKey() throws IOException {
        SigningKey thief = SigningKey.generate("karez.test/trail", SignatureType.ED25519);
        String stolen = Succession.sign(InventedTrail.EARLIER, thief).note().format();
        String forged = Succession.sign(InventedTrail.EARLIER, InventedTrail.LOG)
                .note()
                .format()
                .replace(
                        InventedTrail.EARLIER.verifier().text(),
                        thief.verifier().text());

        for (String note : List.of(stolen, forged, "")) {
            trail.handover = List.of(note);
            Path file = trail.write(folder.resolve(UUID.randomUUID().toString()));
            assertThat(Checked.of(file).flaw()).isEqualTo(ExportFlaw.SUCCESSION_INVALID);
        }
        trail.handover = List.of();
        assertThat(found())
                .as("what the earlier key signed is signed by nobody")
                .containsExactly(tuple(CHECKPOINT_CHANGED, TREE, null, "checkpoint:2"));
    }

    @Test
    void countsTheWitnessesThatWereAskedFor() throws IOException {
        Path file = trail.write(folder.resolve("export"));
        VerifierKey log = InventedTrail.LOG.verifier();
        VerifierKey witness = InventedTrail.WITNESS.verifier();
        VerifierKey stranger = InventedTrail.STRANGER.verifier();

        assertThat(Checked.of(file, expected(log, 1, witness)).isSound()).isTrue();
        assertThat(Checked.of(file, expected(log, 1, stranger)).flaw()).isEqualTo(ExportFlaw.WITNESSES_TOO_FEW);
        assertThat(Checked.of(file, expected(log, 2, witness, stranger)).flaw())
                .isEqualTo(ExportFlaw.WITNESSES_TOO_FEW);
        assertThat(Checked.of(file, expected(log, 0, stranger)).result().witnesses())
                .extracting(WitnessSeen::counts)
                .containsExactly(false);
    }

    private static Expected expected(VerifierKey key, int count, VerifierKey... witnesses) {
        return new Expected(Optional.of(key), List.of(witnesses), count);
    }

    /** Rewords an entry in the middle of a chain, and hashes everything that follows anew. */
    private void rehash() {
        byte[] previous = reworded(trail.entry(ASSET, 2)).hash();
        trail.replace(trail.entry(ASSET, 2), reworded(trail.entry(ASSET, 2)));
        for (int number = 3; number <= 4; number++) {
            StoredEntry entry = trail.entry(ASSET, number);
            String before =
                    HexFormat.of().formatHex(trail.entry(ASSET, number - 1).hash());
            byte[] body = new String(entry.body(), StandardCharsets.UTF_8)
                    .replaceFirst("\"previous\":\"[0-9a-f]*\"", "\"previous\":\"" + before + "\"")
                    .getBytes(StandardCharsets.UTF_8);
            previous = EntryBody.hash(body);
            trail.replace(entry, with(entry, body, previous));
        }
        StoredSubject subject = trail.subject(ASSET);
        trail.replace(subject, new StoredSubject(subject.kind(), ASSET, 4, previous, subject.state()));
    }

    private static StoredEntry reworded(StoredEntry entry) {
        byte[] body = new String(entry.body(), StandardCharsets.UTF_8)
                .replace("STATUS-2", "STATUS-9")
                .getBytes(StandardCharsets.UTF_8);
        return with(entry, body, EntryBody.hash(body));
    }

    private static StoredEntry with(StoredEntry entry, byte[] body, byte[] hash) {
        return new StoredEntry(
                entry.kind(),
                entry.id(),
                entry.number(),
                entry.owner(),
                entry.officer(),
                entry.at(),
                entry.event(),
                entry.arrival(),
                body,
                hash);
    }

    private Checked check() throws IOException {
        Path file = folder.resolve("export");
        Files.deleteIfExists(file);
        return Checked.of(trail.write(file));
    }

    private List<Tuple> found() throws IOException {
        Checked checked = check();
        assertThat(checked.refused()).isNull();
        return checked.findings().stream()
                .map(finding -> tuple(finding.kind(), finding.subjectId(), finding.number(), finding.field()))
                .toList();
    }
}

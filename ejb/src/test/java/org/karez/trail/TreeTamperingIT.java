package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.karez.trail.FindingKind.CHECKPOINT_AHEAD;
import static org.karez.trail.FindingKind.CHECKPOINT_CHANGED;
import static org.karez.trail.FindingKind.CHECKPOINT_DIFFERS;
import static org.karez.trail.FindingKind.COSIGNATURE_WRONG;
import static org.karez.trail.FindingKind.LEAF_CHANGED;
import static org.karez.trail.FindingKind.LEAF_MISSING;
import static org.karez.trail.FindingKind.LEAF_ORDER;
import static org.karez.trail.FindingKind.LEAF_TWICE;
import static org.karez.trail.FindingKind.LEAF_WITHOUT_ENTRY;
import static org.karez.trail.FindingKind.TILE_CHANGED;
import static org.karez.trail.FindingKind.TILE_MISSING;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.Note;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Tile;
import org.karez.officer.Role;
import org.karez.shared.SubjectKind;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.TestClock;

/** What contradicts nothing in the trail contradicts the tree, or what was signed of it; a verification names it. */
@ArquillianTest
class TreeTamperingIT {

    private static final UUID TREE = new UUID(0, 0);

    @Deployment
    static WebArchive karez() {
        return Karez.built();
    }

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private TestClock clock;

    @Inject
    private CaseWithHistory history;

    @Inject
    private WitnessService witnesses;

    @Inject
    private PublishedTree published;

    @Inject
    private Verifying verifying;

    @Inject
    private Trees trees;

    private Office office;
    private UUID file;

    @BeforeEach
    void aCaseUnderASignedTree() throws Exception {
        clock.set(TestClock.START);
        trees.regrow();
        office = Office.open(sql);
        Entries.tellOfficers(sql, office.own());
        Entries.tellOfficers(sql, office.sister());
        file = history.of(office.own()).file();
        sql.officer(office.foreign().officer(Role.INVESTIGATOR)).in(session -> {
            for (int i = 0; i < Tile.FULL; i++) {
                Leaves.write(session, office.foreign(), office.foreign().id());
            }
            return null;
        });
        trees.catchUp();
    }

    @AfterEach
    void aSoundTree() {
        trees.regrow();
    }

    @Test
    void anUntouchedTreeHasNoFindings() throws Exception {
        assertThat(found()).isEmpty();
        trees.catchUp();
        assertThat(found()).isEmpty();
        assertThat(verifying.everything(office.sister())).isEmpty();
    }

    @Test
    void aChainThatWasRehashedConsistentlyIsNamedEntryByEntry() throws Exception {
        List<Integer> changed = Forgery.rehash(sql, file, "LAUNDERING", "PRECURSORS");
        verifying.tamper("UPDATE case_file SET offence = 'PRECURSORS' WHERE id = ?", file);

        List<Tuple> leaves = new ArrayList<>();
        changed.forEach(number -> leaves.add(tuple(LEAF_CHANGED, file, number, "leaf")));
        assertThat(changed).hasSizeGreaterThan(2);
        assertThat(found()).isEqualTo(leaves);
        assertThat(verifying.of(office.own(), SubjectKind.CASE_FILE, file))
                .extracting(Finding::kind, Finding::subjectId, Finding::number, Finding::field)
                .isEqualTo(leaves);
    }

    @Test
    void anEndThatWasCutOffIsNamed() throws Exception {
        String arrival = "entry " + sql.owner().text("SELECT max(id) FROM trail_entry WHERE subject_id = ?", file);
        Forgery.cutEnd(sql, file);

        assertThat(verifying.everything(office.own()))
                .extracting(Finding::kind, Finding::expected)
                .containsExactly(tuple(LEAF_WITHOUT_ENTRY, arrival));
    }

    @Test
    void anEndThatWasCutOffWithTheTreeIsNamedByWhatWasSigned() throws Exception {
        long signed = signed();
        Forgery.cutEnd(sql, file);
        trees.regrowUnderWhatWasSigned();

        assertThat(found()).containsExactly(tuple(CHECKPOINT_AHEAD, TREE, null, "checkpoint:" + signed));
        trees.catchUp();
        assertThat(found()).containsExactly(tuple(CHECKPOINT_DIFFERS, TREE, null, "checkpoint:" + signed));
    }

    @Test
    void anOlderDumpIsNamedByWhatWasSigned() throws Exception {
        RolledBack backup = RolledBack.keep(sql);
        history.of(office.sister());
        trees.catchUp();
        long signed = signed();
        backup.restore(sql);

        assertThat(verifying.everything(office.own()))
                .extracting(Finding::kind, Finding::field)
                .containsExactly(tuple(CHECKPOINT_AHEAD, "checkpoint:" + signed));
    }

    @Test
    void aReplacedNodeIsNamed() throws Exception {
        flip("hashes", "level = 1 AND number = 0", 0);
        assertThat(found()).containsExactly(tuple(TILE_CHANGED, TREE, null, "tile:tile/1/000"));
    }

    @Test
    void aReplacedLeafIsNamedWithItsEntry() throws Exception {
        int place = Forgery.place(sql, file, 2);
        flip("hashes", "level = 0 AND number = " + place / Tile.FULL, place % Tile.FULL * 32);

        assertThat(found()).contains(tuple(LEAF_CHANGED, file, 2, "leaf")).anyMatch(TreeTamperingIT::isOfWhatWasSigned);
    }

    @Test
    void missingHashesAreNamed() throws Exception {
        Forgery.guarded(sql, "trail_tile", owner -> owner.run("DELETE FROM trail_tile WHERE level = 1"));
        assertThat(found()).containsExactly(tuple(TILE_MISSING, TREE, null, "tile:tile/1/000"));

        int place = Forgery.place(sql, file, 2);
        Forgery.guarded(
                sql,
                "trail_tile",
                owner -> owner.run("DELETE FROM trail_tile WHERE level = 0 AND number = ?", place / Tile.FULL));
        assertThat(found())
                .contains(
                        tuple(TILE_MISSING, TREE, null, "tile:tile/0/%03d".formatted(place / Tile.FULL)),
                        tuple(LEAF_MISSING, file, 2, "leaf"));
    }

    @Test
    void leavesThatChangedPlacesAreNamed() throws Exception {
        Forgery.swap(sql, Forgery.place(sql, file, 2), Forgery.place(sql, file, 3));

        assertThat(found())
                .contains(tuple(LEAF_ORDER, file, 3, "leaf"))
                .anyMatch(TreeTamperingIT::isOfWhatWasSigned)
                .noneMatch(finding -> finding.toList().get(0) == LEAF_CHANGED);
    }

    @Test
    void anEntryThatIsInTheTreeTwiceIsNamed() throws Exception {
        int first = Forgery.place(sql, file, 2);
        int second = Forgery.place(sql, file, 3);
        long arrival = Leaves.entries(sql).get(first);
        Forgery.replace(sql, second, Forgery.leaf(sql, first), arrival);

        assertThat(found())
                .contains(tuple(LEAF_TWICE, TREE, null, "leaf:" + second), tuple(LEAF_MISSING, file, 3, "leaf"));
    }

    @Test
    void anEntryThatWasRenumberedIsNamed() throws Exception {
        int place = Forgery.place(sql, file, 2);
        renumber();

        assertThat(found())
                .containsExactly(
                        tuple(LEAF_MISSING, file, 2, "leaf"), tuple(LEAF_WITHOUT_ENTRY, TREE, null, "leaf:" + place));
        renumber();
        assertThat(found()).isEmpty();
    }

    @Test
    void whatWasChangedElsewhereIsNamedByItsPlaceAndShowsNothing() throws Exception {
        Forgery.guarded(
                sql,
                "trail_entry",
                owner -> owner.run(
                        "UPDATE trail_entry SET body = body || 'x', hash = sha256(body || 'x') WHERE subject_id = ? AND number = 7",
                        office.foreign().id()));

        assertThat(found())
                .containsExactly(tuple(
                        LEAF_CHANGED,
                        TREE,
                        null,
                        "leaf:" + Forgery.place(sql, office.foreign().id(), 7)));
    }

    @Test
    void aReplacedCheckpointIsNamed() throws Exception {
        long size = signed();
        String name = "checkpoint:" + size;
        Checkpoint real =
                Checkpoint.parse(Note.parse(sql.owner().text("SELECT note FROM trail_checkpoint WHERE size = ?", size))
                        .text());
        SigningKey log = KeyFile.read(Leaves.key());
        SigningKey other = SigningKey.generate(real.origin(), SignatureType.ED25519);
        Checkpoint forged = new Checkpoint(real.origin(), size, new byte[32]);

        replaceCheckpoint(size, real, real.sign(other));
        assertThat(found()).containsExactly(tuple(CHECKPOINT_CHANGED, TREE, null, name));
        replaceCheckpoint(size, forged, real.sign(log));
        assertThat(found()).containsExactly(tuple(CHECKPOINT_CHANGED, TREE, null, name));
        replaceCheckpoint(size, forged, forged.sign(log));
        assertThat(found()).containsExactly(tuple(CHECKPOINT_DIFFERS, TREE, null, name));
        replaceCheckpoint(size, real, real.sign(log));
        assertThat(found()).isEmpty();
    }

    @Test
    void aForgedCosignatureIsNamed() throws Exception {
        SigningKey key = SigningKey.generate("witness.example/" + office.own().suffix(), SignatureType.COSIGNATURE);
        as.officer(
                office.own().officer(Role.ADMINISTRATOR),
                () -> witnesses.register("Ministry", key.verifier().text()));
        trees.catchUp();
        long size = signed();
        Checkpoint checkpoint = Checkpoint.parse(
                Note.parse(published.checkpoint().orElseThrow()).text());
        keep(size, checkpoint, key);
        assertThat(found()).isEmpty();

        keep(size, new Checkpoint(checkpoint.origin(), size, new byte[32]), key);
        assertThat(verifying.everything(office.own()))
                .extracting(Finding::kind, Finding::field, Finding::expected)
                .containsExactly(tuple(COSIGNATURE_WRONG, "checkpoint:" + size, "Ministry"));
    }

    /** Keeps what a witness signed as his signature under the checkpoint of that size. */
    private void keep(long size, Checkpoint cosigned, SigningKey witness) {
        String note = new Note(cosigned.text(), List.of(witness.cosign(cosigned, 1_700_000_000))).format();
        String line = note.substring(cosigned.text().length() + 1).strip();
        Forgery.guarded(sql, "trail_cosignature", owner -> {
            owner.run("DELETE FROM trail_cosignature WHERE size = ?", size);
            return owner.run("""
                    INSERT INTO trail_cosignature (size, witness_id, line, at)
                    SELECT ?, id, ?, now() FROM trail_witness WHERE owner_authority_id = ?""", size, line, office.own().id());
        });
    }

    /** Gives an entry a number of arrival that the sequencer never looks at, or its own again. */
    private void renumber() {
        Forgery.guarded(sql, "trail_entry", owner -> {
            owner.run("ALTER TABLE trail_entry ALTER id SET GENERATED BY DEFAULT");
            owner.run("UPDATE trail_entry SET id = -id WHERE subject_id = ? AND number = 2", file);
            return owner.run("ALTER TABLE trail_entry ALTER id SET GENERATED ALWAYS");
        });
    }

    private void replaceCheckpoint(long size, Checkpoint root, Note note) {
        Forgery.guarded(
                sql,
                "trail_checkpoint",
                owner -> owner.run(
                        "UPDATE trail_checkpoint SET root = ?, note = ? WHERE size = ?",
                        root.root(),
                        note.format(),
                        size));
    }

    private void flip(String column, String where, int at) {
        Forgery.guarded(
                sql,
                "trail_tile",
                owner -> owner.run(
                        "UPDATE trail_tile SET %1$s = set_byte(%1$s, %2$d, 255 - get_byte(%1$s, %2$d)) WHERE %3$s"
                                .formatted(column, at, where)));
    }

    /** The server signs by itself, too: which of the checkpoints is the first that differs is up to it. */
    private static boolean isOfWhatWasSigned(Tuple finding) {
        return finding.toList().get(0) == CHECKPOINT_DIFFERS;
    }

    private long signed() {
        return sql.owner().number("SELECT max(size) FROM trail_checkpoint");
    }

    private List<Tuple> found() throws Exception {
        return verifying.found(office.own());
    }
}

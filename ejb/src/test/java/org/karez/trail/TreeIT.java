package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityNotFoundException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.Note;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Tile;
import org.karez.merkle.TiledTree;
import org.karez.merkle.VerifierKey;
import org.karez.officer.Role;
import org.karez.shared.RuleViolation;
import org.karez.shared.SubjectKind;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.Sql.SqlRefused;
import org.karez.test.TestClock;

/** The tree takes every committed entry once, its checkpoints hold, and a database that was rolled back is signed no more. */
@ArquillianTest
class TreeIT {

    private static final int WRITERS = 8;
    private static final int ENTRIES = 60;

    @Deployment
    static WebArchive karez() {
        return Karez.built();
    }

    /** A transaction of the container takes a thread of the container. */
    @Resource
    private ManagedExecutorService managed;

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private TestClock clock;

    @Inject
    private SequencerRound round;

    @Inject
    private Trees signing;

    @Inject
    private PublishedTree published;

    @Inject
    private TreeQueries trees;

    @Inject
    private WitnessService witnesses;

    @Inject
    private VerificationService verifications;

    @Inject
    private VerificationQueries results;

    private Office office;

    @BeforeEach
    void aSoundTree() {
        office = Office.open(sql);
        signing.sign();
        assertThat(state()).isEqualTo("SIGNING");
    }

    @Test
    void everyCommittedEntryIsInTheTreeOnceAndAfterTheEarlierOnesOfItsSubject() throws Exception {
        CountDownLatch mayCommit = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 4);
        try {
            Future<Long> late = threads.submit(() -> late(written, mayCommit));
            written.await();
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                UUID subject = UUID.randomUUID();
                UUID shared = new UUID(office.own().id().getMostSignificantBits(), i / 4);
                writers.add(threads.submit(() -> write(subject, shared)));
            }
            // Three more sequencers than the server's own.
            List<Future<?>> sequencers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                sequencers.add(managed.submit(() -> {
                    while (!writers.stream().allMatch(Future::isDone)) {
                        round.integrate();
                    }
                }));
            }
            for (Future<?> each : writers) {
                each.get();
            }
            for (Future<?> each : sequencers) {
                each.get();
            }
            catchUp();
            catchUp();
            long waiting = sql.owner().number("SELECT count(*) FROM trail_gap");
            assertThat(waiting).as("the writer under way keeps gaps open").isPositive();
            List<Long> before = Leaves.entries(sql);

            mayCommit.countDown();
            long lateEntry = late.get();
            assertThat(before).doesNotContain(lateEntry);
            catchUp();
            assertThat(Leaves.entries(sql))
                    .startsWith(before.toArray(Long[]::new))
                    .contains(lateEntry);
        } finally {
            mayCommit.countDown();
            threads.shutdown();
        }
        List<Long> entries = Leaves.entries(sql);
        assertThat(entries)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(sql.owner().texts("SELECT id FROM trail_entry").stream()
                        .map(Long::valueOf)
                        .toList());
        assertThat(Leaves.disordered(sql, entries)).isZero();
        assertThat(Leaves.unchained(sql)).isZero();
        assertThat(sql.owner().number("SELECT size FROM trail_tree")).isEqualTo(entries.size());
        // Two looks later nothing can fill the gaps that rolled-back writers left.
        while (sql.owner().number("SELECT count(*) FROM trail_gap") > 0) {
            round.integrate();
        }
    }

    @Test
    void theServerTakesEntriesInAndSignsThemByItself() {
        String size = "SELECT COALESCE(max(size), 0) FROM trail_checkpoint";
        long before = sql.owner().number(size);
        sql.officer(office.own().officer(Role.INVESTIGATOR)).in(session -> {
            Leaves.write(session, office.own(), office.own().id());
            return null;
        });
        // A second is promised; a machine that runs other tests beside may need more.
        Instant end = Instant.now().plusSeconds(10);
        while (sql.owner().number(size) == before) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    @Test
    void aCheckpointVerifiesAndItsTilesLeadToItsRoot() {
        sql.officer(office.own().officer(Role.INVESTIGATOR)).in(session -> {
            for (int i = 0; i < 2 * Tile.FULL + 7; i++) {
                Leaves.write(session, office.own(), office.own().id());
            }
            return null;
        });
        catchUp();
        signing.sign();

        VerifierKey key = VerifierKey.parse(sql.owner().text("SELECT key FROM trail_signer"));
        Note note = Note.parse(published.checkpoint().orElseThrow());
        Checkpoint checkpoint = Checkpoint.open(note, key);
        List<Long> entries = Leaves.entries(sql);
        assertThat(checkpoint.origin()).isEqualTo("karez.test/trail");
        assertThat(checkpoint.root())
                .isEqualTo(Leaves.root(sql, entries.subList(0, Math.toIntExact(checkpoint.size()))));

        TiledTree tree = new TiledTree(tiles -> {
            Map<Tile, byte[]> read = new HashMap<>();
            tiles.forEach(tile -> read.put(tile, published.tile(tile.path()).orElseThrow()));
            return read;
        });
        assertThat(tree.root(checkpoint.size())).isEqualTo(checkpoint.root());
        Checkpoint earlier =
                Checkpoint.parse(Note.parse(sql.owner().text("SELECT note FROM trail_checkpoint ORDER BY size LIMIT 1"))
                        .text());
        tree.consistency(earlier.size(), checkpoint.size()).verify(earlier.root(), checkpoint.root());
    }

    @Test
    void tilesAreServedAsFarAsTheCheckpointGoes() {
        write(UUID.randomUUID(), UUID.randomUUID());
        catchUp();
        signing.sign();
        long size = Checkpoint.parse(
                        Note.parse(published.checkpoint().orElseThrow()).text())
                .size();
        int width = (int) (size % Tile.FULL);
        String last = "tile/0/%03d.p/".formatted(size / Tile.FULL);

        assertThat(published.tile("tile/0/000"))
                .hasValueSatisfying(hashes -> assertThat(hashes).hasSize(Tile.FULL * 32));
        assertThat(published.tile("tile/0/000.p/3"))
                .hasValueSatisfying(hashes -> assertThat(hashes).hasSize(3 * 32));
        if (width > 0) {
            assertThat(published.tile(last + width)).isPresent();
        }
        assertThat(published.tile(last + (width + 1))).isEmpty();
        assertThat(published.tile("tile/63/000")).isEmpty();
        assertThat(published.tile("tile/0/x000/000")).isEmpty();
        assertThat(published.tile("tile/entries/000")).isEmpty();
        assertThat(PublishedTree.isForEver("tile/0/000")).isTrue();
        assertThat(PublishedTree.isForEver("tile/0/000.p/3")).isFalse();
    }

    @Test
    void nobodyShrinksOrRewritesATile() {
        write(UUID.randomUUID(), UUID.randomUUID());
        catchUp();
        for (Sql.As somebody : List.of(sql.nobody(), sql.owner())) {
            for (String set : List.of(
                    "hashes = substr(hashes, 1, octet_length(hashes) - 32), entries = substr(entries, 1, octet_length(entries) - 8)",
                    "hashes = set_byte(hashes, 0, 255 - get_byte(hashes, 0))",
                    "entries = set_byte(entries, 7, 255 - get_byte(entries, 7))")) {
                assertThatThrownBy(() -> somebody.run("UPDATE trail_tile SET " + set + " WHERE level = 0"))
                        .isInstanceOf(SqlRefused.class)
                        .hasMessageContaining("only ever added to");
            }
        }
        assertThat(sql.officer(office.own().officer(Role.ADMINISTRATOR))
                        .run("UPDATE trail_tile SET hashes = hashes || hashes WHERE level = 0"))
                .isZero();
        for (String statement : List.of(
                "DELETE FROM trail_tile",
                "UPDATE trail_tile SET number = number + 1",
                "UPDATE trail_tree SET size = 0",
                "DELETE FROM trail_checkpoint",
                "UPDATE trail_checkpoint SET note = 'x'",
                "DELETE FROM trail_gap")) {
            assertThatThrownBy(() -> sql.nobody().run(statement))
                    .isInstanceOf(SqlRefused.class)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> sql.owner().run("DELETE FROM trail_tile"))
                .isInstanceOf(SqlRefused.class)
                .hasMessageContaining("only ever added to");
    }

    @Test
    void aCheckpointIsConfirmedOnceAnHour() {
        write(UUID.randomUUID(), UUID.randomUUID());
        catchUp();
        signing.sign();
        String latest = "SELECT signed_at FROM trail_checkpoint ORDER BY size DESC LIMIT 1";
        String signed = sql.owner().text(latest);
        clock.pass(Duration.ofMinutes(59));
        signing.sign();
        assertThat(sql.owner().text(latest)).isEqualTo(signed);
        clock.pass(Duration.ofMinutes(1));
        signing.sign();
        assertThat(sql.owner().text(latest)).isNotEqualTo(signed);
    }

    @Test
    void aTreeSmallerThanWhatWasSignedIsRefusedUntilItIsThereAgain() throws Exception {
        write(UUID.randomUUID(), UUID.randomUUID());
        catchUp();
        signing.sign();
        KeptNote kept = KeptNote.beside(Leaves.key());
        Note before = kept.read().orElseThrow();
        SigningKey key = KeyFile.read(Leaves.key());
        long size = Checkpoint.parse(before.text()).size();
        kept.replace(new Checkpoint(key.verifier().name(), size + 1_000, new byte[32]).sign(key));
        try {
            write(UUID.randomUUID(), UUID.randomUUID());
            catchUp();
            signing.sign();

            TreeState state = as.officer(office.own().officer(Role.AUDITOR), () -> trees.state());
            assertThat(state.signer()).isEqualTo(SignerState.TREE_SHRANK);
            assertThat(state.signer().isRefusal()).isTrue();
            assertThat(state.detail()).contains(Long.toString(size + 1_000));
            assertThat(state.signedSize()).isEqualTo(size).isLessThan(state.size());
        } finally {
            kept.replace(before);
        }
        signing.sign();
        assertThat(state()).isEqualTo("SIGNING");
    }

    @Test
    void aDatabaseThatWasRolledBackIsRefusedHoweverMuchIsWrittenAfter() throws Exception {
        write(UUID.randomUUID(), UUID.randomUUID());
        catchUp();
        signing.sign();
        RolledBack backup = RolledBack.keep(sql);
        write(UUID.randomUUID(), UUID.randomUUID());
        catchUp();
        signing.sign();
        long signed = sql.owner().number("SELECT max(size) FROM trail_checkpoint");

        backup.restore(sql);
        signing.sign();
        assertThat(state()).isEqualTo("TREE_SHRANK");

        while (sql.owner().number("SELECT size FROM trail_tree") <= signed) {
            write(UUID.randomUUID(), UUID.randomUUID());
            catchUp();
        }
        signing.sign();
        assertThat(state()).isEqualTo("ROOT_DIFFERS");
        assertThat(sql.owner().number("SELECT max(size) FROM trail_checkpoint")).isLessThan(signed);

        // As an administrator does who has found out what happened, and accepts the loss.
        KeptNote kept = KeptNote.beside(Leaves.key());
        Files.move(kept.file(), kept.file().resolveSibling("refused"));
        signing.sign();
        assertThat(state()).isEqualTo("SIGNING");
    }

    @Test
    void aWitnessStandsBehindTheHeadUntilHeIsRevoked() throws Exception {
        write(UUID.randomUUID(), UUID.randomUUID());
        catchUp();
        signing.sign();
        SigningKey key = SigningKey.generate("witness.example/w1", SignatureType.COSIGNATURE);
        String administrator = office.own().officer(Role.ADMINISTRATOR);
        String auditor = office.foreign().officer(Role.AUDITOR);
        String token = as.officer(
                administrator,
                () -> witnesses.register("Ministry", key.verifier().text()));
        WitnessRow witness = as.officer(administrator, () -> witnesses.list()).get(0);

        assertThat(published.witness(token)).contains(witness.id());
        assertThat(published.witness("")).isEmpty();
        // The registration's own entry is signed too; from here on nothing is written.
        catchUp();
        signing.sign();
        Note note = Note.parse(published.checkpoint().orElseThrow());
        long now = clock.instant().getEpochSecond();
        assertThat(cosign(token, note, key, now + 3_600)).isEqualTo(PublishedTree.Reception.WRONG);
        assertThat(cosign(token, note, SigningKey.generate("witness.example/w1", SignatureType.COSIGNATURE), now))
                .isEqualTo(PublishedTree.Reception.WRONG);
        assertThat(cosign(token, foreign(note), key, now)).isEqualTo(PublishedTree.Reception.UNKNOWN);
        assertThat(published.cosign(token, new byte[] {1})).isEqualTo(PublishedTree.Reception.WRONG);
        assertThat(cosign(token, note, key, now)).isEqualTo(PublishedTree.Reception.KEPT);
        assertThat(cosign(token, note, key, now + 1)).isEqualTo(PublishedTree.Reception.KEPT);

        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(as.officer(administrator, () -> witnesses.list()).get(0).size())
                .isEqualTo(checkpoint.size());
        TreeState state = as.officer(auditor, () -> trees.state());
        assertThat(state.witnesses())
                .extracting(Cosigned::name, Cosigned::size)
                .contains(tuple("Ministry", checkpoint.size()));
        assertThat(state.signedSize()).isEqualTo(checkpoint.size());
        assertThat(state.behindHead()).isEqualTo(1);
        assertThat(Note.parse(published.checkpoint().orElseThrow()).verify(List.of(key.verifier())))
                .hasSize(1);

        assertThatThrownBy(() -> as.officer(
                        office.foreign().officer(Role.ADMINISTRATOR),
                        () -> witnesses.register("Other", key.verifier().text())))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("KEY_TAKEN");
        assertThatThrownBy(() ->
                        as.officer(office.foreign().officer(Role.ADMINISTRATOR), () -> witnesses.revoke(witness.id())))
                .hasCauseInstanceOf(EntityNotFoundException.class);
        as.officer(administrator, () -> witnesses.revoke(witness.id()));
        assertThat(published.witness(token)).isEmpty();
        assertThat(cosign(token, note, key, now)).isEqualTo(PublishedTree.Reception.WRONG);

        String ownAuditor = office.own().officer(Role.AUDITOR);
        UUID verification = as.officer(ownAuditor, () -> verifications.verify(SubjectKind.REFERENCE, witness.id()));
        assertThat(as.officer(ownAuditor, () -> results.findings(verification, 0, 10)))
                .isEmpty();
    }

    @Test
    void anotherKeyDoesNotSignOn() throws Exception {
        write(UUID.randomUUID(), UUID.randomUUID());
        catchUp();
        signing.sign();
        KeptNote kept = KeptNote.beside(Leaves.key());
        Note before = kept.read().orElseThrow();
        SigningKey other = SigningKey.generate("karez.test/trail", SignatureType.ED25519);
        kept.replace(Checkpoint.parse(before.text()).sign(other));
        try {
            signing.sign();
            assertThat(state()).isEqualTo("KEY_DIFFERS");
        } finally {
            kept.replace(before);
        }
    }

    private PublishedTree.Reception cosign(String token, Note note, SigningKey key, long time) {
        Note cosigned = new Note(note.text(), List.of(key.cosign(Checkpoint.parse(note.text()), time)));
        return published.cosign(token, cosigned.format().getBytes(StandardCharsets.UTF_8));
    }

    private static Note foreign(Note note) {
        Checkpoint real = Checkpoint.parse(note.text());
        return new Note(new Checkpoint(real.origin(), real.size(), new byte[32]).text(), note.signatures());
    }

    /** Some entries of a subject of one's own and of one that is shared; every fifth transaction is rolled back. */
    private void write(UUID own, UUID shared) {
        for (int i = 0; i < ENTRIES; i++) {
            boolean fails = i % 5 == 0;
            try {
                sql.officer(office.own().officer(Role.INVESTIGATOR)).in(session -> {
                    Leaves.write(session, office.own(), own);
                    Leaves.write(session, office.own(), shared);
                    Leaves.write(session, office.own(), own);
                    if (fails) {
                        throw new SQLException("as a test wants it");
                    }
                    return null;
                });
            } catch (SqlRefused e) {
                assertThat(fails).as(e.getMessage()).isTrue();
            }
        }
    }

    /** An entry whose transaction stays open; tells its number. */
    private long late(CountDownLatch written, CountDownLatch mayCommit) {
        return sql.officer(office.sister().officer(Role.INVESTIGATOR)).in(session -> {
            Leaves.write(session, office.sister(), office.sister().id());
            String number = session.texts("SELECT lastval()").get(0);
            written.countDown();
            try {
                mayCommit.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Long.parseLong(number);
        });
    }

    private void catchUp() {
        while (sql.owner().number("SELECT entries FROM trail_behind()") > 0) {
            round.integrate();
        }
        round.integrate();
    }

    private String state() {
        return sql.owner().text("SELECT state FROM trail_signer");
    }
}

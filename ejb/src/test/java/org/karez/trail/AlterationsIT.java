package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.export.TransactionExport;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.LogKeys;
import org.karez.merkle.Note;
import org.karez.officer.Role;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.Sql.Session;
import org.karez.test.TestClock;

/**
 * Alters an office's trail again and again by chance, as the tables' owner, and looks whether a verification names what was altered; and
 * whether it is silent where nothing was. {@code KAREZ_TEST_ALTERATIONS} says how often, {@code KAREZ_TEST_SEED} repeats a run.
 */
@ArquillianTest
class AlterationsIT {

    private static final int TIMES = setting("KAREZ_TEST_ALTERATIONS", 42);

    private static final int SEED = setting("KAREZ_TEST_SEED", 2026);

    /** So many exports are made while others write. */
    private static final int EXPORTS = 5;

    @Deployment
    static WebArchive karez() {
        return Karez.built();
    }

    @Inject
    private Sql sql;

    @Inject
    private TestClock clock;

    @Inject
    private BusyOffice busyOffice;

    @Inject
    private SignedBeside beside;

    @Inject
    private Trees trees;

    private Office office;
    private RolledBack dump;

    @BeforeEach
    void anOfficeUnderASignedTree() throws Exception {
        clock.set(TestClock.START);
        office = Office.open(sql);
        busyOffice.everything(office);
        trees.regrow();
        dump = RolledBack.keep(sql);
        foreignEntry();
        trees.catchUp();
    }

    @AfterEach
    void aSoundTree() {
        dump.forget(sql);
        trees.regrow();
    }

    @Test
    void whateverIsAlteredIsNamed() throws Exception {
        Random chance = new Random(SEED);
        List<String> unnamed = sql.owner().in(owner -> {
            guardsAway(owner);
            Alteration.Scene scene = scene(owner);
            assertThat(verify(owner)).isEmpty();
            List<String> missed = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                Alteration alteration = Alteration.values()[i % Alteration.values().length];
                Savepoint before = owner.connection().setSavepoint();
                List<Alteration.Named> wanted = alteration.make(scene, owner, chance);
                List<Finding> findings = verify(owner);
                if (i < Alteration.values().length) {
                    // An export has its subjects in another order.
                    assertThat(verifyExport(owner))
                            .as("export, %s", alteration)
                            .containsExactlyInAnyOrderElementsOf(ofExports(findings));
                }
                wanted.stream()
                        .filter(named -> !named.isIn(findings))
                        .forEach(named -> missed.add(alteration + ": " + named + " is not in " + findings));
                owner.connection().rollback(before);
            }
            assertThat(verify(owner)).isEmpty();
            owner.connection().rollback();
            return missed;
        });

        assertThat(unnamed).as("of %d alterations by seed %d", TIMES, SEED).isEmpty();
    }

    @Test
    void nothingIsNamedWhileOthersWrite() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                foreignEntry();
            }
        });
        try {
            for (int i = 0; i < TIMES; i++) {
                assertThat(sql.owner().in(this::verify)).as("run %d", i).isEmpty();
            }
            for (int i = 0; i < EXPORTS; i++) {
                assertThat(sql.owner().in(this::verifyCommitted))
                        .as("export %d", i)
                        .isEmpty();
            }
        } finally {
            enough.set(true);
        }
        assertThatCode(writer::join).doesNotThrowAnyException();
    }

    private void foreignEntry() {
        Office.Agency foreign = office.foreign();
        sql.officer(foreign.officer(Role.INVESTIGATOR)).in(session -> {
            Leaves.write(session, foreign, foreign.id());
            return null;
        });
    }

    /** Everything, as an auditor of the office verifies it, but in the transaction of whoever altered it. */
    private List<Finding> verify(Session owner) throws SQLException {
        owner.texts(
                "SELECT set_config('karez.authority', ?, true) || set_config('karez.roles', 'AUDITOR', true)",
                office.own().id().toString());
        TreeEvidence.Signed last = beside.note();
        LogKeys keys = beside.keys(owner.connection());
        List<Finding> findings = new ArrayList<>();
        VerificationProgress run = new VerificationProgress(VerificationScope.EVERYTHING, clock.instant());
        new Examination(owner.connection(), office.own().id(), Runnable::run, findings::add, run)
                .ofEverything(last, keys);
        return findings;
    }

    /** The same from an export of it, without any database. */
    private List<Finding> verifyExport(Session owner) throws SQLException {
        return TransactionExport.findings(
                owner.connection(), office.own().id(), beside.keys(owner.connection()), beside.note());
    }

    private List<Finding> verifyCommitted(Session owner) throws SQLException {
        TreeEvidence.Signed last = beside.note();
        LogKeys keys = beside.keys(owner.connection());
        return TransactionExport.findingsOfCommitted(
                owner.connection(), office.own().id(), keys, last);
    }

    /** Tiles above the leaves are not exported. */
    private static List<Finding> ofExports(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.kind() != FindingKind.TILE_CHANGED)
                .toList();
    }

    private static void guardsAway(Session owner) throws SQLException {
        owner.texts("SELECT pg_advisory_xact_lock(hashtext('karez.trail'), n) FROM generate_series(1, 2) n");
        for (String table : Alteration.GUARDED) {
            owner.run("ALTER TABLE " + table + " DISABLE TRIGGER USER");
        }
    }

    private Alteration.Scene scene(Session owner) throws SQLException {
        List<Alteration.StoredPlace> entries = new ArrayList<>();
        try (PreparedStatement query = owner.connection().prepareStatement("""
                SELECT subject_kind, subject_id, number, id FROM trail_entry WHERE owner_authority_id = ?
                 ORDER BY subject_kind, subject_id, number""")) {
            query.setObject(1, office.own().id());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Alteration.StoredPlace(
                            rows.getString(1), rows.getObject(2, UUID.class), rows.getInt(3), rows.getLong(4)));
                }
            }
        }
        long signed = Checkpoint.parse(lastNote().text()).size();
        return new Alteration.Scene(office.own().id(), entries, Leaves.entries(sql), dump, signed);
    }

    private static Note lastNote() {
        try {
            return KeptNote.beside(Leaves.key()).read().orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException("nothing was signed", e);
        }
    }

    private static int setting(String name, int otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}

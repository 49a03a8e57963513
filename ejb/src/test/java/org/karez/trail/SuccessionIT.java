package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.karez.trail.LogKeyRow.Place.HANDED_OVER;
import static org.karez.trail.LogKeyRow.Place.NEXT;
import static org.karez.trail.LogKeyRow.Place.SIGNED_LAST;
import static org.karez.trail.LogKeyRow.Place.SIGNS;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.merkle.LogKeys;
import org.karez.merkle.Note;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Succession;
import org.karez.merkle.VerifierKey;
import org.karez.officer.Role;
import org.karez.proof.ProofManifest;
import org.karez.proof.ProofScope;
import org.karez.proof.ProofWriter;
import org.karez.shared.RuleViolation;
import org.karez.shared.SubjectKind;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;
import org.karez.test.Sql.SqlRefused;
import org.karez.test.TestClock;

/** The log's key hands over: an administrator registers it, the signer takes the next key over, and whatever the tables' owner does to it is named. */
@ArquillianTest
class SuccessionIT {

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
    private Trees trees;

    @Inject
    private Verifying verifying;

    @Inject
    private SuccessionService successions;

    @Inject
    private PublishedTree published;

    @Inject
    private ProofService proofs;

    private Office office;
    private VerifierKey old;

    @BeforeEach
    void aSignedTree() throws Exception {
        clock.set(TestClock.START);
        Successions.forget(sql);
        trees.regrow();
        office = Office.open(sql);
        List.of(office.own(), office.foreign()).forEach(agency -> Entries.tellOfficers(sql, agency));
        trees.catchUp();
        old = KeyFile.read(Leaves.key()).verifier();
        assertThat(state()).isEqualTo("SIGNING");
    }

    @AfterEach
    void aSoundTree() {
        trees.regrow();
        Successions.forget(sql);
    }

    @Test
    void theNextKeySignsOnWhenACheckpointOfTheOldOneCoversItsRegistration() throws Exception {
        Succession succession = NextKey.of(Leaves.key()).prepare();
        trees.sign();
        assertThat(sql.owner().text("SELECT detail FROM trail_signer")).contains("not registered");
        assertThat(key()).isEqualTo(old);
        assertThat(verifying.everything(office.own())).as("it is only prepared").isEmpty();

        register(succession.note().format().replace("\n", "\r\n") + "  ");
        handedOver();

        assertThat(key()).isEqualTo(succession.to());
        assertThat(NextKey.of(Leaves.key()).file()).doesNotExist();
        assertThat(KeptSuccessions.beside(Leaves.key()).read()).containsExactly(succession);
        long leaf = sql.owner().number("SELECT trail_succession_leaf(?)", old.text());
        assertThat(signers("WHERE size > " + leaf))
                .as("the first one that covers it")
                .startsWith(old);
        anEntry();
        trees.catchUp();
        assertThat(signers("ORDER BY size DESC LIMIT 1")).containsExactly(succession.to());
        assertThat(published.succession(old.idText()))
                .contains(succession.note().format());
        assertThat(published.succession(succession.to().idText())).isEmpty();
        assertThat(list())
                .extracting(LogKeyRow::key, LogKeyRow::place, LogKeyRow::registeredBy)
                .containsExactly(
                        tuple(succession.to().text(), SIGNS, office.own().officer(Role.ADMINISTRATOR)),
                        tuple(old.text(), HANDED_OVER, null));
        assertThat(verifying.everything(office.own())).isEmpty();
        assertThat(verifying.everything(office.foreign())).isEmpty();
        assertThat(verifying.of(office.own(), SubjectKind.REFERENCE, id())).isEmpty();
        aProofIsUnderTheNewKey(succession);
    }

    private void aProofIsUnderTheNewKey(Succession succession) throws Exception {
        ProofManifest manifest = as.officer(office.own().officer(Role.AUDITOR), () -> {
            ProofPlan plan = proofs.begin(new ProofWish(ProofScope.SUBJECT, SubjectKind.REFERENCE, id(), 1))
                    .orElseThrow();
            try (ProofWriter writer = new ProofWriter(new ByteArrayOutputStream(), plan.manifest(), plan.note())) {
                proofs.write(plan, writer::add);
            }
            assertThat(plan.note().verify(List.of(succession.to()))).hasSize(1);
            return plan.manifest();
        });
        assertThat(manifest.key()).isEqualTo(succession.to().text());
        assertThat(manifest.successions()).containsExactly(succession.note().format());
    }

    @Test
    void theEntryCarriesBothSignatures() throws Exception {
        Succession succession = next();
        register(succession.note().format());

        String state =
                "SELECT convert_from(body, 'UTF8')::jsonb -> 'state' ->> ? FROM trail_entry WHERE subject_id = ?";
        assertThat(Succession.parse(sql.owner().text(state, "succession", id())))
                .isEqualTo(succession);
        assertThat(sql.owner().text(state, "oldKey", id())).isEqualTo(old.text());
        assertThat(sql.owner().text(state, "newKey", id()))
                .isEqualTo(succession.to().text());
        assertThat(sql.owner().text("SELECT event FROM trail_entry WHERE subject_id = ?", id()))
                .isEqualTo("SuccessionEvent.Registered");
        assertThat(list()).extracting(LogKeyRow::place).containsExactly(NEXT, SIGNS);
    }

    @Test
    void aKeyThatIsGoneIsNotSaidToSign() throws Exception {
        Path hidden = Leaves.key().resolveSibling("hidden");
        Files.move(Leaves.key(), hidden);
        try {
            trees.sign();
            assertThat(list())
                    .extracting(LogKeyRow::key, LogKeyRow::place)
                    .containsExactly(tuple(old.text(), SIGNED_LAST));
        } finally {
            Files.move(hidden, Leaves.key());
        }
        trees.sign();
        assertThat(list()).extracting(LogKeyRow::place).containsExactly(SIGNS);
    }

    @Test
    void whatCannotFollowIsRefusedAndSaysWhy() throws Exception {
        SigningKey key = KeyFile.read(Leaves.key());
        SigningKey other = SigningKey.generate(old.name(), SignatureType.ED25519);
        SigningKey third = SigningKey.generate(old.name(), SignatureType.ED25519);
        String note = Succession.sign(key, other).note().format();
        SigningKey elsewhere = SigningKey.generate("another/log", SignatureType.ED25519);

        refused(SuccessionRule.NOTE, null);
        refused(SuccessionRule.NOTE, "not a note");
        refused(SuccessionRule.NOTE, note.substring(0, note.lastIndexOf('\u2014')));
        refused(SuccessionRule.NOTE, published.checkpoint().orElseThrow());
        refused(
                SuccessionRule.SIGNATURE,
                new Note(
                                Note.parse(note).text(),
                                List.of(
                                        key.sign("else\n"),
                                        other.sign(Note.parse(note).text())))
                        .format());
        refused(SuccessionRule.OTHER_KEY, Succession.sign(other, third).note().format());
        refused(
                SuccessionRule.OTHER_KEY,
                Succession.sign(elsewhere, SigningKey.generate("another/log", SignatureType.ED25519))
                        .note()
                        .format());
        register(note);
        refused(SuccessionRule.REGISTERED_ALREADY, note);
        refused(
                SuccessionRule.REGISTERED_ALREADY,
                Succession.sign(key, third).note().format());
        replaceKey(other);
        anEntry();
        trees.catchUp();
        refused(SuccessionRule.KEY_USED, Succession.sign(other, key).note().format());
        assertThat(sql.owner().number("SELECT count(*) FROM trail_succession")).isEqualTo(1);
    }

    @Test
    void theDatabaseLetsAnAdministratorRegisterAndEverybodySee() throws Exception {
        register(next().note().format());
        String insert = """
                INSERT INTO trail_succession (id, owner_authority_id, old_key, new_key, note, registered_by, registered_at)
                SELECT gen_random_uuid(), ?, 'a', 'b', 'c', karez_officer(), now()""";

        for (Sql.As somebody : List.of(
                sql.officer(office.own().officer(Role.INVESTIGATOR)),
                sql.officer(office.sister().officer(Role.AUDITOR)),
                sql.officer(office.foreign().officer(Role.ADMINISTRATOR)),
                sql.nobody())) {
            assertThat(somebody.number("SELECT count(*) FROM trail_succession")).isEqualTo(1);
            for (String change : List.of("UPDATE trail_succession SET note = 'x'", "DELETE FROM trail_succession")) {
                assertThatThrownBy(() -> somebody.run(change))
                        .isInstanceOf(SqlRefused.class)
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> somebody.run(insert, office.own().id()))
                    .as(somebody.toString())
                    .isInstanceOf(SqlRefused.class)
                    .hasMessageMatching("(?s).*(row-level security|null value).*");
        }
        assertThat(sql.officer(office.foreign().officer(Role.ADMINISTRATOR))
                        .run(insert, office.foreign().id()))
                .isEqualTo(1);
        assertThatThrownBy(() -> sql.owner().run("DELETE FROM trail_succession"))
                .isInstanceOf(SqlRefused.class)
                .hasMessageContaining("only ever added to");
        for (Role role : List.of(Role.INVESTIGATOR, Role.SUPERVISOR, Role.AUDITOR)) {
            assertThatThrownBy(() -> as.officer(office.own().officer(role), () -> successions.list()))
                    .isInstanceOf(EJBAccessException.class);
        }
    }

    @Test
    void theOldKeySignsOnWhateverIsWrongWithTheNextOne() throws Exception {
        Succession registered = next();
        register(registered.note().format());
        NextKey.of(Leaves.key()).prepare();
        trees.catchUp();
        trees.sign();
        assertThat(key()).isEqualTo(old);
        assertThat(sql.owner().text("SELECT state || ' ' || detail FROM trail_signer"))
                .startsWith("SIGNING the next key waits: another one is registered");

        Path next = NextKey.of(Leaves.key()).file();
        Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-r--r--"));
        anEntry();
        trees.catchUp();
        assertThat(signers("ORDER BY size DESC LIMIT 1")).containsExactly(old);
        assertThat(sql.owner().text("SELECT state || ' ' || detail FROM trail_signer"))
                .startsWith("SIGNING the next key cannot be used")
                .contains("chmod 600");
    }

    /** The move is done, and what the old key signed last was never committed: only the file beside the key knows it. */
    @Test
    void aCrashRightAfterTheMoveLosesNothing() throws Exception {
        SigningKey key = SigningKey.generate(old.name(), SignatureType.ED25519);
        Succession succession = Succession.sign(KeyFile.read(Leaves.key()), key);
        register(succession.note().format());
        trees.catchUp();
        Forgery.guarded(sql, "trail_checkpoint", owner -> {
            owner.run("DELETE FROM trail_checkpoint WHERE size = (SELECT max(size) FROM trail_checkpoint)");
            return replaceKey(key);
        });
        trees.sign();

        assertThat(state()).isEqualTo("SIGNING");
        assertThat(signers("ORDER BY size DESC LIMIT 1")).containsExactly(old);
        anEntry();
        trees.catchUp();
        assertThat(signers("ORDER BY size DESC LIMIT 1")).containsExactly(succession.to());
        assertThat(verifying.everything(office.own())).isEmpty();
    }

    @Test
    void aDatabaseFromBeforeTheRotationIsRefusedAndCanLearnOfItAgain() throws Exception {
        SigningKey stolen = KeyFile.read(Leaves.key());
        RolledBack backup = RolledBack.keep(sql);
        Succession succession = NextKey.of(Leaves.key()).prepare();
        register(succession.note().format());
        handedOver();
        anEntry();
        trees.catchUp();

        backup.restore(sql);
        trees.sign();
        assertThat(state()).isEqualTo("TREE_SHRANK");
        // Neither does the old key sign on, though everything that the database knows was signed by it.
        SigningKey now = KeyFile.read(Leaves.key());
        replaceKey(stolen);
        trees.sign();
        assertThat(state()).isEqualTo("KEY_DIFFERS");
        replaceKey(now);

        // As an operator does who accepts the loss: the note of the succession lies beside the key.
        Files.delete(KeptNote.beside(Leaves.key()).file());
        trees.catchUp();
        assertThat(state()).isEqualTo("KEY_DIFFERS");
        register(Files.readString(KeptSuccessions.beside(Leaves.key()).file(succession)));
        trees.catchUp();
        assertThat(state()).isEqualTo("SIGNING");
        assertThat(signers("ORDER BY size DESC LIMIT 1")).containsExactly(succession.to());
    }

    @Test
    void aLogWhoseKeyWasLostEndsAndAnotherBegins() throws Exception {
        register(next().note().format());
        trees.catchUp();
        SigningKey before = KeyFile.read(Leaves.key());
        replaceKey(SigningKey.generate("karez.test/second", SignatureType.ED25519));
        try {
            trees.sign();
            assertThat(state()).isEqualTo("KEY_DIFFERS");
            for (String table : List.of("trail_cosignature", "trail_checkpoint")) {
                Forgery.guarded(sql, table, owner -> owner.run("DELETE FROM " + table));
            }
            Files.delete(KeptNote.beside(Leaves.key()).file());
            trees.sign();
            assertThat(state()).isEqualTo("SIGNING");
            assertThat(verifying.everything(office.own())).isEmpty();
        } finally {
            replaceKey(before);
        }
    }

    @Test
    void whatTheOwnerDoesToASuccessionIsNamed() throws Exception {
        Succession succession = NextKey.of(Leaves.key()).prepare();
        register(succession.note().format());
        handedOver();
        anEntry();
        trees.catchUp();
        String row = "succession:" + id();
        UUID tree = new UUID(0, 0);

        for (String column : List.of("note", "old_key", "new_key")) {
            String field = column.equals("note") ? "succession" : column.replace("_k", "K");
            altered("UPDATE trail_succession SET " + column + " = " + column + " || '~'", () -> {
                assertThat(verifying.found(office.own()))
                        .containsExactlyInAnyOrder(
                                tuple(FindingKind.SUCCESSION_CHANGED, tree, null, row),
                                tuple(FindingKind.STATE_CHANGED, id(), 1, field));
                assertThat(verifying.found(office.foreign()))
                        .containsExactly(tuple(FindingKind.SUCCESSION_CHANGED, tree, null, row));
            });
        }
        UUID id = id();
        altered("DELETE FROM trail_succession", () -> {
            assertThat(verifying.found(office.own()))
                    .containsExactlyInAnyOrder(
                            tuple(FindingKind.SUCCESSION_MISSING, tree, null, "succession:" + old.idText()),
                            tuple(FindingKind.ROW_MISSING, id, 1, null));
            assertThat(verifying.found(office.foreign()))
                    .containsExactly(tuple(FindingKind.SUCCESSION_MISSING, tree, null, "succession:" + old.idText()));
        });
        SigningKey one = SigningKey.generate(old.name(), SignatureType.ED25519);
        SigningKey other = SigningKey.generate(old.name(), SignatureType.ED25519);
        Succession stray = Succession.sign(one, other);
        String added =
                """
                INSERT INTO trail_succession SELECT '%s', owner_authority_id, '%s', '%s', '%s', registered_by, registered_at FROM trail_succession""".formatted(tree, stray.from(), stray.to(), stray.note().format());
        altered(added, () -> {
            assertThat(verifying.found(office.own()))
                    .containsExactlyInAnyOrder(
                            tuple(FindingKind.SUCCESSION_STRAY, tree, null, "succession:" + tree),
                            tuple(FindingKind.ROW_UNTOLD, tree, null, null));
            assertThat(verifying.found(office.foreign()))
                    .containsExactly(tuple(FindingKind.SUCCESSION_STRAY, tree, null, "succession:" + tree));
        });
        assertThat(verifying.everything(office.own())).isEmpty();
    }

    @Test
    void aKeyThatHandedOverSignsNoMore() throws Exception {
        SigningKey stolen = KeyFile.read(Leaves.key());
        Succession succession = NextKey.of(Leaves.key()).prepare();
        register(succession.note().format());
        handedOver();
        anEntry();
        trees.catchUp();
        anEntry();
        trees.catchUp();
        long size = sql.owner().number("SELECT max(size) FROM trail_checkpoint");
        KeptNote beside = KeptNote.beside(Leaves.key());
        Note real = beside.read().orElseThrow();
        Note forged = new Note(real.text(), List.of(stolen.sign(real.text())));
        Forgery.guarded(
                sql,
                "trail_checkpoint",
                owner -> owner.run("UPDATE trail_checkpoint SET note = ? WHERE size = ?", forged.format(), size));

        assertThat(verifying.everything(office.own()))
                .extracting(Finding::kind, Finding::field, Finding::expected, Finding::found)
                .contains(tuple(
                        FindingKind.CHECKPOINT_KEY,
                        "checkpoint:" + size,
                        succession.to().text(),
                        old.text()));
        // What the database says is the larger tree: the file beside the key knows of a smaller one that the new key
        // signed.
        beside.replace(Note.parse(
                sql.owner().text("SELECT note FROM trail_checkpoint WHERE size < ? ORDER BY size DESC LIMIT 1", size)));
        trees.sign();
        assertThat(state()).isEqualTo("KEY_DIFFERS");
        beside.replace(real);
    }

    private void altered(String statement, As.Act look) throws Exception {
        List<String> before = sql.owner().texts("SELECT row_to_json(s)::text FROM trail_succession s");
        alter(statement);
        try {
            look.run();
        } finally {
            alter("DELETE FROM trail_succession");
            for (String row : before) {
                alter("INSERT INTO trail_succession SELECT * FROM json_populate_record(NULL::trail_succession, '%s')"
                        .formatted(row));
            }
        }
    }

    private void alter(String statement) {
        Forgery.guarded(sql, "trail_succession", owner -> owner.run(statement));
    }

    private void refused(SuccessionRule rule, String note) {
        assertThatThrownBy(() -> register(note))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    private void register(String note) throws Exception {
        as.officer(office.own().officer(Role.ADMINISTRATOR), () -> successions.register(note));
    }

    private List<LogKeyRow> list() throws Exception {
        return as.officer(office.foreign().officer(Role.ADMINISTRATOR), () -> successions.list());
    }

    /** Lets the signer work until the next key has taken the place of the old one. */
    private void handedOver() throws IOException {
        while (key().equals(old)) {
            trees.catchUp();
        }
        trees.sign();
    }

    private Succession next() throws IOException {
        return Succession.sign(KeyFile.read(Leaves.key()), SigningKey.generate(old.name(), SignatureType.ED25519));
    }

    /** As the last step of a rotation does, or somebody who brings an old key back. */
    private static SigningKey replaceKey(SigningKey key) {
        try {
            Path draft = Leaves.key().resolveSibling("draft");
            KeyFile.create(draft, key);
            KeptNote.move(draft, Leaves.key());
            return key;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void anEntry() {
        sql.officer(office.own().officer(Role.INVESTIGATOR)).in(session -> {
            Leaves.write(session, office.sister(), office.sister().id());
            return null;
        });
    }

    /** Which keys signed checkpoints, the smallest tree first. */
    private List<VerifierKey> signers(String which) {
        LogKeys keys = LogKeys.through(old, valid());
        return sql.owner().texts("SELECT note FROM trail_checkpoint " + which).stream()
                .map(note -> keys.keys().get(keys.signer(Note.parse(note))))
                .toList();
    }

    private List<Succession> valid() {
        return sql.owner().texts("SELECT note FROM trail_succession").stream()
                .map(Succession::parse)
                .toList();
    }

    private UUID id() {
        return UUID.fromString(sql.owner().text("SELECT id FROM trail_succession"));
    }

    private VerifierKey key() throws IOException {
        return KeyFile.read(Leaves.key()).verifier();
    }

    private String state() {
        return sql.owner().text("SELECT state FROM trail_signer");
    }
}

package org.karez.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.karez.db.TestDatabase;
import org.karez.demo.DemoData;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.Note;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.trail.GrownTree;
import org.karez.trail.KeptNote;
import org.karez.trail.KeyFile;

/** The demonstration's trail, exported as its operator does, and what a check says of it when database or file were altered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTrailIT {

    private static final Path JAR = Path.of(System.getProperty("karez.jar"));

    /** What an alteration changes, but for the business rows; an export adds to some of it. */
    private static final List<String> ALTERED =
            List.of("trail_cosignature", "trail_checkpoint", "trail_tile", "trail_gap", "trail_entry", "trail_head");

    private static final SigningKey LOG = SigningKey.generate("karez.test/export", SignatureType.ED25519);
    private static final SigningKey WITNESS = SigningKey.generate("witness.test/one", SignatureType.COSIGNATURE);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private TestDatabase database;
    private Connection owner;

    /** What the tests alter: the case that has the most entries. */
    private String subject;

    @TempDir
    private Path folder;

    private record Altered(String code, String how, String undone) {

        @Override
        public String toString() {
            return code + ": " + how;
        }
    }

    @BeforeAll
    void aSignedTrail() throws Exception {
        database = TestDatabase.start();
        owner = DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
        DemoData.load(owner, Clock.systemUTC());
        GrownTree tree = new GrownTree(owner, Clock.systemUTC().instant());
        tree.register(WITNESS);
        tree.cosign(WITNESS, tree.sign(LOG));
        subject =
                text("SELECT subject_id FROM trail_head WHERE subject_kind = 'CASE_FILE' ORDER BY number DESC LIMIT 1");
        for (String table : ALTERED) {
            run("CREATE TABLE kept_%1$s AS SELECT * FROM %1$s".formatted(table));
        }
    }

    @AfterAll
    void end() throws SQLException {
        owner.close();
        database.close();
    }

    /** By the jar itself, which has no more libraries than it has. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theJarExportsTheTrailAndVerifiesIt() throws Exception {
        restore();
        Path file = folder.resolve("jar.karez");
        String size = text("SELECT size FROM trail_tree");

        assertThat(java(exporting(file))).isZero();
        assertThat(said()).contains("Entries: ", "SHA-256 of the file: ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        assertThat(java(List.of(
                        "verify", file.toString(), "--key", LOG.verifier().text(), "--witnesses", "1")))
                .isZero();
        assertThat(said())
                .contains("ok     Key of the log, as expected: karez.test/export+")
                .contains("covers entries: " + size + ", root ")
                .contains("Entries that came after the last checkpoint, and are not covered by it: 4")
                .endsWith("karez-export: OK\n");
    }

    @Test
    void leavesAnEntryInTheTrailOfEachAuthorityThatItShows() throws Exception {
        restore();
        String exports =
                "SELECT string_agg(convert_from(body, 'UTF8'), ' ') FROM trail_entry WHERE event = 'TrailEvent.Exported'";

        assertThat(execute(exporting(folder.resolve("one.karez"), "--authority", "TJ/DC")))
                .isZero();
        assertThat(text(exports))
                .containsOnlyOnce("\"event\"")
                .contains("\"format\":\"karez-export/1\"", "\"operator\":\"" + System.getProperty("user.name"));
        assertThat(verify("one.karez")).isEqualTo("karez-export: OK");
        assertThat(said()).contains("Export of the trail of TJ/DC", "shows their hashes alone: ");

        assertThat(execute(exporting(folder.resolve("all.karez")))).isZero();
        assertThat(
                        text(
                                "SELECT count(DISTINCT owner_authority_id) - (SELECT count(*) FROM authority) FROM trail_entry WHERE event = 'TrailEvent.Exported'"))
                .isEqualTo("0");
        assertThat(
                        text(
                                "SELECT bool_or(f.active) || ' ' || count(g.id) FROM officer f LEFT JOIN role_grant g ON g.officer_id = f.id WHERE f.login LIKE 'export-%'"))
                .isEqualTo("false 0");
        assertThat(verify("all.karez")).isEqualTo("karez-export: OK");
    }

    @Test
    void refusesWhatItCannotExport() throws Exception {
        restore();
        Path file = Files.createFile(folder.resolve("there.karez"));

        assertThat(execute(exporting(file))).isEqualTo(Main.FAILED);
        assertThat(said()).startsWith("There is a file already: ").hasLineCount(1);
        assertThat(file).isEmptyFile();

        Path other = folder.resolve("other.karez");
        assertThat(execute(exporting(other, "--authority", "DC"))).isEqualTo(Main.FAILED);
        assertThat(said())
                .contains("To do: name one of KG/DC, KZ/DC, KZ/FIU, TJ/DC")
                .hasLineCount(1);
        assertThat(other).doesNotExist();

        String[] app = {
            "--set",
            "karez.db.owner.user=" + database.appUser(),
            "--set",
            "karez.db.owner.password=" + database.appPassword()
        };
        assertThat(execute(exporting(other, app))).isEqualTo(Main.FAILED);
        assertThat(said())
                .contains("was not exported: karez_app does not own the trail")
                .hasLineCount(1);
        assertThat(other).doesNotExist();
        assertThat(text("SELECT count(*) FROM trail_entry WHERE event = 'TrailEvent.Exported'"))
                .isEqualTo("0");
    }

    /** Each alteration by the tables' owner, and what is said of it first. */
    private static Stream<Altered> alterations() {
        return Stream.of(
                new Altered("ENTRY_CHANGED CASE_FILE :id 2 hash", """
                        UPDATE trail_entry SET body = set_byte(body, 40, 255 - get_byte(body, 40)) WHERE subject_id = ':id' AND number = 2""", ""),
                new Altered(
                        "STATE_CHANGED CASE_FILE :id :n title",
                        "UPDATE case_file SET title = title || '.' WHERE id = ':id'",
                        "UPDATE case_file SET title = rtrim(title, '.') WHERE id = ':id'"),
                new Altered(
                        "ENTRY_MISSING CASE_FILE :id 2 number",
                        "DELETE FROM trail_entry WHERE subject_id = ':id' AND number = 2",
                        ""),
                new Altered("LEAF_CHANGED CASE_FILE :id :n leaf", """
                        UPDATE trail_entry SET body = convert_to(replace(convert_from(body, 'UTF8'), '"event":"', '"event":"Not'), 'UTF8'),
                               event = 'Not' || event
                         WHERE subject_id = ':id' AND number = :n;
                        UPDATE trail_entry SET hash = sha256(body) WHERE subject_id = ':id' AND number = :n;
                        UPDATE trail_head h SET hash = e.hash FROM trail_entry e
                         WHERE h.subject_id = ':id' AND e.subject_id = h.subject_id AND e.number = h.number""", ""),
                new Altered("COLUMN_CHANGED CASE_FILE :id 1 number", """
                        UPDATE trail_entry SET number = 900 WHERE subject_id = ':id' AND number = 1;
                        UPDATE trail_entry SET number = 1 WHERE subject_id = ':id' AND number = 2;
                        UPDATE trail_entry SET number = 2 WHERE subject_id = ':id' AND number = 900""", ""),
                new Altered(
                        "CHECKPOINT_CHANGED checkpoint::size",
                        "UPDATE trail_checkpoint SET note = replace(note, 'karez.test', 'karez.tost')",
                        ""),
                new Altered(
                        "CHECKPOINT_DIFFERS checkpoint::size",
                        "UPDATE trail_tile SET hashes = set_byte(hashes, 0, 255 - get_byte(hashes, 0)) WHERE level = 0",
                        ""),
                new Altered("TILE_MISSING tile:tile/0/000", "DELETE FROM trail_tile WHERE level = 0", ""),
                new Altered(
                        "COSIGNATURE_WRONG checkpoint::size",
                        "UPDATE trail_cosignature SET line = replace(line, 'witness.test', 'witness.tost')",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void whatWasAlteredInTheDatabaseIsNamed(Altered altered) throws Exception {
        restore();
        String last = text("SELECT max(number) FROM trail_entry WHERE subject_id = '%s'".formatted(subject));
        String size = text("SELECT size FROM trail_tree");
        String code = altered.code()
                .replace(":id", subject)
                .replace(":n", last)
                .replace("checkpoint::size", "checkpoint:" + size);
        alter(altered.how().replace(":id", subject).replace(":n", last));
        Path file = folder.resolve("altered.karez");
        try {
            Files.deleteIfExists(file);
            assertThat(execute(exporting(file))).isZero();
        } finally {
            alter(altered.undone().replace(":id", subject));
        }

        assertThat(verify("altered.karez")).isEqualTo("karez-export: " + code);
    }

    @Test
    void whatWasAlteredInTheFileIsNamed() throws Exception {
        restore();
        Path file = folder.resolve("file.karez");
        assertThat(execute(exporting(file))).isZero();
        byte[] bytes = Files.readAllBytes(file);
        int body = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"number\":2,\"officer\"");
        byte[] altered = bytes.clone();
        altered[body + 10] = '7';

        Files.write(file, altered);
        assertThat(verify("file.karez")).startsWith("karez-export: ENTRY_CHANGED ");
        assertThat(said())
                .contains("FAULT  The entry was changed: ", "FAULT  The export has less or more than its end says");
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 200));
        assertThat(verify("file.karez")).startsWith("karez-export: EXPORT_CUT_OFF byte ");
        Files.writeString(file, "karez-export/2\n");
        assertThat(verify("file.karez")).isEqualTo("karez-export: EXPORT_UNREADABLE byte 0");
    }

    /** What was signed lies beside the key, too: a database that was rolled back does not contradict itself, but that. */
    @Test
    void aDatabaseThatWasRolledBackIsNamedByWhatLiesBesideTheKey() throws Exception {
        restore();
        Path key = folder.resolve("trail.key");
        KeyFile.create(key, LOG);
        Note later = new Checkpoint("karez.test/export", 100_000, new byte[32]).sign(LOG);
        KeptNote.beside(key).replace(later);

        assertThat(execute(exporting(folder.resolve("back.karez"), "--set", "karez.trail.key=" + key)))
                .isZero();
        assertThat(verify("back.karez")).isEqualTo("karez-export: CHECKPOINT_AHEAD checkpoint:100000");
    }

    /** What the tables held before they were altered or exported. */
    private void restore() throws SQLException {
        List<String> back = new ArrayList<>();
        for (String table : ALTERED) {
            back.add("DELETE FROM " + table);
        }
        for (int i = ALTERED.size() - 1; i >= 0; i--) {
            back.add("INSERT INTO %1$s OVERRIDING SYSTEM VALUE SELECT * FROM kept_%1$s".formatted(ALTERED.get(i)));
        }
        alter(String.join(";", back));
    }

    /** Does something while the guards of the tables are away. */
    private void alter(String sql) throws SQLException {
        StringBuilder all = new StringBuilder();
        ALTERED.forEach(table -> all.append("ALTER TABLE %s DISABLE TRIGGER USER;".formatted(table)));
        all.append(sql).append(';');
        ALTERED.forEach(table -> all.append("ALTER TABLE %s ENABLE TRIGGER USER;".formatted(table)));
        run(all.toString());
    }

    private List<String> exporting(Path file, String... options) {
        List<String> words = new ArrayList<>(List.of("export-trail", file.toString()));
        words.addAll(List.of("--set", "karez.db.url=" + database.url()));
        words.addAll(List.of("--set", "karez.db.owner.password=" + database.ownerPassword()));
        words.addAll(List.of(options));
        return words;
    }

    /** The last line. */
    private String verify(String file) {
        int exit = execute(List.of("verify", folder.resolve(file).toString()));
        String last = said().lines().reduce((line, next) -> next).orElseThrow();
        assertThat(exit).isEqualTo(last.equals("karez-export: OK") ? Main.DONE : Main.FAILED);
        return last;
    }

    private int execute(List<String> words) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Main.execute(words, out, out);
    }

    private int java(List<String> words) throws IOException, InterruptedException {
        said.reset();
        List<String> command =
                new ArrayList<>(List.of(JavaMachine.executable(), "-Duser.language=en", "-jar", JAR.toString()));
        command.addAll(words);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().transferTo(said);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
            owner.commit();
        } finally {
            owner.rollback();
        }
    }

    private String text(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } finally {
            owner.commit();
        }
    }
}

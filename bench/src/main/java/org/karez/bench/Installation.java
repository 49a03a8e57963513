package org.karez.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.karez.db.EmbeddedDatabase;
import org.karez.db.Login;
import org.karez.db.Migrator;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.trail.KeyFile;

/** A database of its own with one authority ({@code office.sql}) and the key of its trail, on which Karez is served. */
final class Installation implements AutoCloseable {

    private static final String PASSWORD = "of the benchmark alone";

    private final Path directory;
    private final EmbeddedDatabase database;
    private final SigningKey key;

    private Installation(Path directory, EmbeddedDatabase database, SigningKey key) {
        this.directory = directory;
        this.database = database;
        this.key = key;
    }

    /** Makes one, which is removed when it is closed. */
    static Installation make() throws IOException, SQLException {
        Path directory = Files.createTempDirectory("karez-bench");
        SigningKey key = SigningKey.generate("karez.bench/trail", SignatureType.ED25519);
        KeyFile.create(directory.resolve("trail.key"), key);
        Installation made = new Installation(directory, EmbeddedDatabase.in(directory.resolve("database")), key);
        try {
            new Migrator(made.database.url(), made.database.logins().owner()).migrate();
            made.fill();
            return made;
        } catch (SQLException | RuntimeException e) {
            made.close();
            throw e;
        }
    }

    /** Serves Karez on it, and waits for the first sign-in page. */
    RunningKarez serve(Path jar, String... settings) throws IOException, InterruptedException {
        Login app = database.logins().app();
        List<String> words = new ArrayList<>(List.of("run"));
        for (String setting : List.of(
                "karez.db.url=" + database.url(),
                "karez.db.user=" + app.user(),
                "karez.trail.key=" + directory.resolve("trail.key"))) {
            words.addAll(List.of("--set", setting));
        }
        for (String setting : settings) {
            words.addAll(List.of("--set", setting));
        }
        RunningKarez karez =
                RunningKarez.start(jar, Map.of("KAREZ_DB_PASSWORD", app.password()), words.toArray(String[]::new));
        try {
            karez.awaitSignIn();
            return karez;
        } catch (RuntimeException e) {
            karez.close();
            throw e;
        }
    }

    /** Signs an investigator in, by his number from 1 to 20. */
    static Visitor investigator(RunningKarez karez, int number) throws IOException, InterruptedException {
        return Visitor.signIn(karez.address(), "w%02d".formatted(number), PASSWORD);
    }

    static Visitor auditor(RunningKarez karez) throws IOException, InterruptedException {
        return Visitor.signIn(karez.address(), "auditor", PASSWORD);
    }

    /** A connection of the database's owner. */
    Connection owner() throws SQLException {
        return connect(database.logins().owner());
    }

    /** Exports the trail by the runnable jar, as an operator does. */
    Path export(Path jar, String name) throws IOException, InterruptedException {
        Login owner = database.logins().owner();
        Path file = directory.resolve(name);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "export-trail",
                        file.toString(),
                        "--set",
                        "karez.db.url=" + database.url(),
                        "--set",
                        "karez.db.owner.user=" + owner.user())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD);
        builder.environment().put("KAREZ_DB_OWNER_PASSWORD", owner.password());
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("The trail was not exported: " + exit);
        }
        return file;
    }

    /** A connection of the superuser of the database's server. */
    Connection superuser() throws IOException, SQLException {
        return connect(new Login(
                "postgres",
                Files.readString(directory.resolve("database").resolve("superuser"))
                        .strip()));
    }

    /** Where the database's files are. */
    Path data() {
        return directory.resolve("database").resolve("data");
    }

    /** Where else files can be kept that go with it. */
    Path directory() {
        return directory;
    }

    SigningKey key() {
        return key;
    }

    @Override
    public void close() {
        database.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot remove " + directory, e);
        }
    }

    private Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(database.url(), login.user(), login.password());
    }

    private void fill() throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                InputStream sql = Installation.class.getResourceAsStream("office.sql")) {
            owner.setAutoCommit(false);
            statement.execute("SET bench.hash = '%s'".formatted(hash()));
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            OfficeTrail.begin(owner);
            owner.commit();
        } catch (IOException e) {
            throw new IllegalStateException("office.sql cannot be read", e);
        }
    }

    private static String hash() {
        byte[] salt = "of the office".getBytes(StandardCharsets.UTF_8);
        int iterations = 1000;
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, iterations, 256))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA512:%d:%s:%s"
                    .formatted(iterations, base64.encodeToString(salt), base64.encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }
}

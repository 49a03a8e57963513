package org.karez.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.karez.db.EmbeddedDatabase;
import org.karez.db.Login;
import org.karez.db.Migrator;

/** An invented region in a database of its own, and Karez serving it. {@code region.sql} tells what there is. */
final class Region implements AutoCloseable {

    private static final String PASSWORD = "of the benchmark alone";
    private static final String SIGNED_IN = "a01-";

    private final EmbeddedDatabase database;
    private final RunningKarez karez;

    private Region(EmbeddedDatabase database, RunningKarez karez) {
        this.database = database;
        this.karez = karez;
    }

    /**
     * Makes a region and serves it.
     *
     * @param cases how many cases it has; everything else is in proportion
     */
    static Region of(int cases, Path jar) throws IOException, InterruptedException, SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.temporary();
        try {
            Login owner = database.logins().owner();
            new Migrator(database.url(), owner).migrate();
            fill(database.url(), owner, cases);
            Login app = database.logins().app();
            RunningKarez karez = RunningKarez.start(
                    jar,
                    Map.of("KAREZ_DB_PASSWORD", app.password()),
                    "run",
                    "--set",
                    "karez.db.url=" + database.url(),
                    "--set",
                    "karez.db.user=" + app.user());
            karez.awaitSignIn();
            return new Region(database, karez);
        } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Signs an officer of the largest authority in.
     *
     * @param number 1 to 12 are investigators, 13 to 15 supervisors, 16 and 17 coordinators, 18 the auditor, 19 and 20 administrators
     */
    Visitor visitor(int number) throws IOException, InterruptedException {
        return Visitor.signIn(karez.address(), "%s%02d".formatted(SIGNED_IN, number), PASSWORD);
    }

    @Override
    public void close() throws InterruptedException {
        try {
            karez.close();
        } finally {
            database.close();
        }
    }

    private static void fill(String url, Login owner, int cases) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner.user(), owner.password());
                Statement statement = connection.createStatement();
                InputStream sql = Region.class.getResourceAsStream("region.sql")) {
            connection.setAutoCommit(false);
            statement.execute("SET bench.cases = '%d'; SET bench.hash = '%s'".formatted(cases, hash()));
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
            connection.setAutoCommit(true);
            // As a database is that has been at work for a while.
            statement.execute("VACUUM (ANALYZE)");
        }
    }

    private static String hash() {
        byte[] salt = SIGNED_IN.getBytes(StandardCharsets.UTF_8);
        int iterations = 1000;
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, iterations, 256))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA512:%d:%s:%s"
                    .formatted(iterations, base64.encodeToString(salt), base64.encodeToString(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }
}

package org.karez.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.karez.db.TestDatabase;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.trail.KeyFile;

/**
 * Makes the database of a process of integration tests and tells the tests and Payara Micro where it is, before the first test class
 * starts a server. Does nothing in a run of unit tests.
 */
public final class TestServer implements LauncherSessionListener {

    /** What every server of a test needs: it lives for a minute and gains nothing from the optimising compiler. */
    private static final List<String> SMALL = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static TestDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("payara.microJar") != null) {
            prepare();
        }
    }

    /** Once: the process may run each of its classes in a session of its own. */
    private static synchronized void prepare() {
        if (database != null) {
            return;
        }
        database = TestDatabase.start();
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        Map<String, String> keys = new TreeMap<>(Map.of(
                "karez.db.url", database.url(),
                "karez.db.user", database.appUser(),
                "karez.db.password", database.appPassword(),
                "karez.test.owner.user", database.ownerUser(),
                "karez.test.owner.password", database.ownerPassword(),
                "karez.trail.key", key().toString(),
                // Tests begin it themselves.
                "karez.trail.nightly", ""));
        System.getProperties().putAll(keys);

        Stream<String> definitions = keys.entrySet().stream().map(key -> "-D" + key.getKey() + "=" + key.getValue());
        // A wrong word among either makes Payara Micro wait until the time is out without saying why.
        System.setProperty(
                "payara.cmdOptions",
                String.join(" ", Stream.concat(SMALL.stream(), definitions).toList()));
        System.setProperty("payara.extraMicroOptions", "--nohazelcast --disablephonehome");
        System.setProperty("payara.startupTimeoutInSeconds", "180");
        // The reason of a transaction that is rolled back at its end stands only in the server's log.
        System.setProperty("payara.consoleOutput", "true");
    }

    /** The key by which the tests' trail is signed, in a directory of its own. */
    private static Path key() {
        try {
            Path key = Files.createTempDirectory("karez-test").resolve("trail.key");
            KeyFile.create(key, SigningKey.generate("karez.test/trail", SignatureType.ED25519));
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

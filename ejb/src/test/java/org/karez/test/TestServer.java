package org.karez.test;

import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.karez.db.TestDatabase;

/**
 * Makes the database of a run of integration tests and tells Payara Micro where it is, before the first test class starts a
 * server. Does nothing in a run of unit tests.
 */
public final class TestServer implements LauncherSessionListener {

    private TestDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("payara.microJar") == null) {
            return;
        }
        database = TestDatabase.start();
        // A wrong word here makes Payara Micro wait 180 s without saying why.
        System.setProperty(
                "payara.extraMicroOptions",
                "--nohazelcast --disablephonehome --logtofile " + System.getProperty("karez.test.build")
                        + "/server.log");
        System.setProperty("payara.consoleOutput", System.getProperty("karez.test.console", "false"));
        System.setProperty("payara.cmdOptions", String.join(" ", javaOptions()));
        System.setProperty("payara.startupTimeoutInSeconds", "120");
    }

    private List<String> javaOptions() {
        return List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // A server that lives for a minute gains nothing from the optimising compiler.
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-Dkarez.db.url=" + database.url(),
                "-Dkarez.db.user=" + database.appUser(),
                "-Dkarez.db.password=" + database.appPassword(),
                "-Dkarez.test.owner.user=" + database.ownerUser(),
                "-Dkarez.test.owner.password=" + database.ownerPassword());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            database.close();
        }
    }
}

package org.karez.micro;

import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import org.karez.db.DatabaseCheck;
import org.karez.db.Finding;

/** Serves the application on a database that is already there, and refuses one that it should not run on. */
final class Run {

    private final Settings settings;
    private final PrintStream out;

    Run(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int execute() {
        String url = settings.require(Setting.DB_URL);
        for (Finding finding : DatabaseCheck.of(url, settings.app())) {
            if (finding.isError()) {
                throw new FailureException(finding.toString());
            }
        }
        Finding key = TrailKey.check(settings);
        if (key.isError()) {
            throw new FailureException(key.toString());
        }
        Finding reasons = ViewReasons.check(settings);
        if (reasons.isError()) {
            throw new FailureException(reasons.toString());
        }
        Zone.requireKnown(settings);
        Ports.requireFree(settings);
        List<String> options = new ArrayList<>(ServerProcess.archived(settings));
        options.addAll(List.of(settings.get(Setting.JAVA_OPTIONS).trim().split("\\s+")));
        Stopper stopper = new Stopper();
        ServerProcess server = stopper.add(ServerProcess.boot(settings, options, Redirect.INHERIT));
        server.deploy(settings.forServer());
        server.awaitReady();
        out.println("Karez is ready: " + server.address());
        if (key.level() != Finding.Level.GOOD) {
            out.println(key);
        }
        return server.await() == 0 ? Main.DONE : Main.FAILED;
    }
}

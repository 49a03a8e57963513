package org.karez.micro;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flywaydb.core.api.FlywayException;
import org.karez.db.EmbeddedDatabase;
import org.karez.db.Login;
import org.karez.db.Migrator;
import org.karez.demo.DemoData;

/** Serves the application with a database of its own: both start side by side, and both stop together. */
final class Demo {

    /**
     * Small and quick to start: the optimising compiler would cost more during a demonstration than it brings.
     */
    private static final List<String> OPTIONS =
            List.of("-Xmx320m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

    private final Settings settings;
    private final Optional<Path> data;
    private final PrintStream out;

    Demo(Settings settings, Arguments arguments, PrintStream out) {
        this.settings = settings;
        this.data = arguments.last(Option.DATA).map(Path::of);
        this.out = out;
    }

    int execute() {
        Zone.requireKnown(settings);
        Ports.requireFree(settings);
        Stopper stopper = new Stopper();
        ServerProcess server = start(settings, stopper, data, ServerProcess.archived(settings));
        out.println("Karez is ready: " + server.address());
        out.println();
        DemoData.signIns().forEach(out::println);
        out.println();
        out.println("Ctrl-C stops it" + (data.isPresent() ? "." : ", and throws its data away."));
        if (server.await() != 0) {
            throw new FailureException("The server ended. Its log: " + log(settings));
        }
        return Main.DONE;
    }

    /** Starts database and server side by side, and waits until the application is ready. */
    static ServerProcess start(Settings settings, Stopper stopper, Optional<Path> data, List<String> classOptions) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(classOptions);
        Redirect log = Redirect.to(log(settings).toFile());
        ServerProcess server = stopper.add(ServerProcess.boot(settings, options, log));
        try {
            EmbeddedDatabase database =
                    stopper.add(data.isPresent() ? EmbeddedDatabase.in(data.get()) : EmbeddedDatabase.temporary());
            Login owner = database.logins().owner();
            new Migrator(database.url(), owner).migrate();
            try (Connection connection = DriverManager.getConnection(database.url(), owner.user(), owner.password())) {
                DemoData.load(connection, Clock.systemUTC());
            }
            Map<String, String> words = new TreeMap<>(settings.forServer());
            words.put(Setting.DB_URL.key(), database.url());
            words.put(Setting.DB_USER.key(), database.logins().app().user());
            words.put(Setting.DB_PASSWORD.key(), database.logins().app().password());
            words.put(
                    Setting.TRAIL_KEY.key(),
                    TrailKey.ofDemonstration(data, stopper).toString());
            words.put("karez.demo", "true");
            server.deploy(words);
            server.awaitReady();
            return server;
        } catch (IOException | SQLException | FlywayException e) {
            throw new FailureException("The demonstration's database does not start: " + e.getMessage(), e);
        } catch (FailureException e) {
            throw new FailureException(e.getMessage() + ". Its log: " + log(settings), e);
        }
    }

    private static Path log(Settings settings) {
        return ServerFiles.unpacked(settings).directory().resolve("demo.log");
    }
}

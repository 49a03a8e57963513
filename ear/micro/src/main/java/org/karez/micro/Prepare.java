package org.karez.micro;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Unpacks the server and runs it once on a database that is thrown away, so that the Java machine can archive the classes it
 * uses: later starts take a third of the processor time.
 */
final class Prepare {

    private final Settings settings;
    private final PrintStream out;

    Prepare(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int execute() {
        Path archive = ServerFiles.unpacked(settings).classArchive();
        if (Files.exists(archive)) {
            out.println("Already prepared: " + archive);
            return Main.DONE;
        }
        try {
            Path draft = Files.createTempDirectory("karez-prepare").resolve("classes.jsa");
            try {
                serveOnce(draft);
                if (!Files.exists(draft)) {
                    throw new FailureException("This Java machine archives no classes; starts will be slower");
                }
                Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Folder.delete(draft.getParent());
            }
            out.println("Prepared: " + archive);
            return Main.DONE;
        } catch (IOException e) {
            throw new FailureException("The server cannot be prepared: " + e.getMessage(), e);
        }
    }

    private void serveOnce(Path archive) throws IOException {
        Stopper stopper = new Stopper();
        List<String> options = List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-XX:ArchiveClassesAtExit=" + archive);
        ServerProcess server = Demo.start(aside(), stopper, Optional.empty(), options);
        // The first page loads what no start-up does; sign-in is where everybody begins.
        HttpURLConnection page = (HttpURLConnection) server.address().toURL().openConnection();
        page.getResponseCode();
        page.disconnect();
        server.askToStop();
        server.await();
        stopper.stop();
    }

    /** The same settings, on a free port of the loopback interface. */
    private Settings aside() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            Map<String, String> spoken = new HashMap<>(settings.forServer());
            spoken.put(Setting.HTTP_ADDRESS.key(), "127.0.0.1");
            spoken.put(Setting.HTTP_PORT.key(), Integer.toString(socket.getLocalPort()));
            spoken.put(
                    Setting.CACHE_DIRECTORY.key(), ServerFiles.cache(settings).toString());
            return new Settings(spoken, Map.of(), Map.of());
        }
    }
}

package org.karez.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The database's server as processes: all of them are killed at once, and it is started again by the same command. */
final class KilledDatabase implements AutoCloseable {

    /** What the embedded database does too: whoever started it takes it along when he goes. */
    private static final String GUARD = """
            trap '' INT TERM HUP
            read -r word
            [ "$word" = dismissed ] || kill -INT "$1" 2>/dev/null
            """;

    private final Path data;
    private final List<String> command;
    private Process guard;

    private KilledDatabase(Path data, List<String> command) {
        this.data = data;
        this.command = command;
    }

    static KilledDatabase in(Path data) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL does not run as root: it gets a name space in which nobody is.
            command.addAll(List.of("unshare", "-U"));
        }
        KilledDatabase database = new KilledDatabase(data, command);
        command.addAll(ProcessTree.words(database.running()));
        return database;
    }

    /** Kills every process of it, as if its machine lost power between two instructions. */
    void kill() throws IOException, InterruptedException {
        ProcessHandle postmaster = running();
        // While it stands still it cannot make another one.
        new ProcessBuilder("kill", "-STOP", Long.toString(postmaster.pid()))
                .start()
                .waitFor();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        dismiss();
    }

    /** Starts it again; it recovers by itself. */
    void restart() throws IOException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        long end = System.nanoTime() + Drill.PATIENCE.toNanos();
        // The file of the one that was killed is there until it is replaced.
        while (postmaster().isEmpty()) {
            Drill.pause(end, "The database does not start again");
        }
        guard = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        GUARD,
                        "karez-guard",
                        Long.toString(running().pid()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }

    @Override
    public void close() throws IOException {
        dismiss();
    }

    private void dismiss() throws IOException {
        if (guard != null) {
            try (var pipe = guard.outputWriter()) {
                pipe.write("dismissed\n");
            }
            guard = null;
        }
    }

    private ProcessHandle running() throws IOException {
        return postmaster().orElseThrow(() -> new IOException("The database does not run"));
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .map(pid -> Long.valueOf(pid.strip()))
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}

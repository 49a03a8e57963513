package org.karez.db;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Stops the database server when the process that started it is gone, also when it was killed: a shell holds the other end of
 * a pipe, and the pipe closes with the process. Where there is no shell (Windows), only the orderly end is covered.
 */
final class OrphanGuard implements AutoCloseable {

    // Ctrl-C reaches every process of the terminal; the guard has to outlive it. INT is PostgreSQL's fast shutdown.
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            read -r word
            [ "$word" = dismissed ] && exit 0
            kill -INT "$1" 2>/dev/null
            [ -n "$2" ] || exit 0
            while kill -0 "$1" 2>/dev/null; do sleep 0.2; done
            rm -rf -- "$2"
            """;

    private final Optional<Process> shell;

    private OrphanGuard(Optional<Process> shell) {
        this.shell = shell;
    }

    static OrphanGuard over(long postmaster, Optional<Path> temporary) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return new OrphanGuard(Optional.empty());
        }
        String directory = temporary.map(Path::toString).orElse("");
        Process shell = new ProcessBuilder(
                        List.of("/bin/sh", "-c", SCRIPT, "karez-guard", Long.toString(postmaster), directory))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        return new OrphanGuard(Optional.of(shell));
    }

    @Override
    public void close() {
        shell.ifPresent(process -> {
            try (var pipe = process.outputWriter()) {
                pipe.write("dismissed\n");
            } catch (IOException e) {
                // The guard is gone already: nothing to dismiss.
                process.destroy();
            }
        });
    }
}

package org.karez.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The runnable jar at work, in processes of its own. */
final class RunningKarez implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLISECONDS = 50;

    private final Process launcher;
    private final URI address;

    private RunningKarez(Process launcher, URI address) {
        this.launcher = launcher;
        this.address = address;
    }

    /**
     * Starts it on a free port, as the script "karez" does.
     *
     * @param command the launcher's command and options
     */
    static RunningKarez start(Path jar, Map<String, String> environment, String... command) throws IOException {
        int port = freePort();
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-jar",
                jar.toString()));
        words.addAll(List.of(command));
        words.addAll(List.of("--set", "karez.http.port=" + port));
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log());
        builder.environment().putAll(environment);
        return new RunningKarez(builder.start(), URI.create("http://127.0.0.1:%d/".formatted(port)));
    }

    /** Waits for the first sign-in page. */
    void awaitSignIn() throws InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .build();
        HttpRequest home =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && launcher.isAlive()) {
            try {
                var answer = browser.send(home, BodyHandlers.ofString());
                if (answer.statusCode() == 200 && answer.body().contains("type=\"password\"")) {
                    return;
                }
            } catch (IOException e) {
                // Nobody listens yet.
                Thread.onSpinWait();
            }
            Thread.sleep(POLL_MILLISECONDS);
        }
        throw new IllegalStateException("No sign-in page came");
    }

    URI address() {
        return address;
    }

    double residentMegabytes() {
        return new ProcessTree(launcher.toHandle()).residentMegabytes();
    }

    /** Ends the server's process as a failure of its machine would, and waits until the launcher has seen it. */
    void kill() throws InterruptedException {
        ProcessHandle server = server();
        server.destroyForcibly();
        server.onExit().join();
        launcher.waitFor();
    }

    /** Has the server throw away all that it no longer needs. */
    void collectGarbage() throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(server().pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private ProcessHandle server() {
        return launcher.descendants()
                .filter(process -> ProcessTree.words(process).contains("org.karez.micro.Server"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no server"));
    }

    @Override
    public void close() throws InterruptedException {
        launcher.destroy();
        launcher.waitFor();
    }

    /** Thrown away, unless somebody looks for the reason of a failure. */
    private static Redirect log() {
        String file = System.getenv("KAREZ_BENCH_LOG");
        return file == null ? Redirect.DISCARD : Redirect.appendTo(new File(file));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

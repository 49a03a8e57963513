package org.karez.bench;

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
import java.util.List;

/**
 * The time from the command to the first sign-in page, with an empty database made, migrated and filled on the way, and the
 * memory of all processes then.
 */
final class StartBench {

    private static final double SECONDS = 15;
    private static final double MEGABYTES = 900;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLISECONDS = 50;

    private final Path jar;

    StartBench(Path jar) {
        this.jar = jar;
    }

    List<Figure> measure() throws IOException, InterruptedException {
        int port = freePort();
        long begin = System.nanoTime();
        Process demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // as the script "karez" does
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-jar",
                        jar.toString(),
                        "demo",
                        "--set",
                        "karez.http.port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        try {
            awaitSignIn(demo, port);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double megabytes = new ProcessTree(demo.toHandle()).residentMegabytes();
            return List.of(
                    new Figure("time to the first sign-in page", seconds, "s", SECONDS),
                    new Figure("resident memory of launcher, server and database", megabytes, "MB", MEGABYTES));
        } finally {
            demo.destroy();
            demo.waitFor();
        }
    }

    private static void awaitSignIn(Process demo, int port) throws InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .build();
        HttpRequest home = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port)))
                .timeout(Duration.ofSeconds(30))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && demo.isAlive()) {
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

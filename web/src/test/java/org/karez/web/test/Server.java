package org.karez.web.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Karez as it is shipped: the WAR that the build made, on Payara Micro, with the database of this run of tests. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path WORK = Path.of(System.getProperty("karez.test.work"));
    private static final Path LOG = WORK.resolve("server.log");

    private final Process process;
    private final URI address;

    private Server(Process process, URI address) {
        this.process = process;
        this.address = address;
        // A run that is broken off leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Starts it and waits until its first page answers. */
    static Server start() {
        try {
            int port = freePort();
            Server server = new Server(micro(port), URI.create("http://127.0.0.1:" + port + "/"));
            server.awaitFirstPage();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Payara Micro cannot be started", e);
        }
    }

    /** Where its pages are. */
    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Process micro(int port) throws IOException {
        Path build = Path.of(System.getProperty("karez.test.build"));
        ProcessBuilder micro = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // A server that lives for a minute gains nothing from the optimising compiler.
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("payara.microJar"),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(port),
                "--deploy",
                build.resolve("karez.war").toString(),
                "--contextroot",
                "/"));
        micro.environment()
                .putAll(Map.of(
                        "KAREZ_DB_URL", System.getProperty("karez.db.url"),
                        "KAREZ_DB_USER", System.getProperty("karez.db.user"),
                        "KAREZ_DB_PASSWORD", System.getProperty("karez.db.password"),
                        "KAREZ_VIEW_REASON", "H3",
                        "KAREZ_TRAIL_KEY", System.getProperty("karez.trail.key"),
                        "KAREZ_TRAIL_NIGHTLY", ""));
        return micro.directory(Files.createDirectories(WORK).toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
    }

    private void awaitFirstPage() throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest first =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                if (process.waitFor(300, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("Payara Micro stopped: see " + LOG);
                }
                if (client.send(first, BodyHandlers.discarding()).statusCode() < 400) {
                    return;
                }
            } catch (ConnectException notYet) {
                // It listens as soon as it can.
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while Payara Micro starts", e);
            }
        }
        close();
        throw new IllegalStateException("no first page after " + PATIENCE + ": see " + LOG);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

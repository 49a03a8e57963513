package org.karez.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A domain of a full Payara Server, on ports of its own, made for one test. */
final class FullServer implements AutoCloseable {

    private static final String DOMAIN = "karez";
    private static final int HTTP_OFFSET = 80;
    private static final int ADMIN_OFFSET = 48;

    private final Path home;
    private final Path domains;
    private final int base;
    private final Map<String, String> environment;

    private FullServer(Path home, Path domains, int base, Map<String, String> environment) {
        this.home = home;
        this.domains = domains;
        this.base = base;
        this.environment = environment;
    }

    static FullServer start(Path home, Map<String, String> environment) throws IOException, InterruptedException {
        FullServer server = new FullServer(home, Files.createTempDirectory("karez-domains"), freeBase(), environment);
        server.asadmin(
                "create-domain",
                "--nopassword",
                "--domaindir",
                server.domains.toString(),
                "--portbase",
                Integer.toString(server.base),
                DOMAIN);
        server.asadmin("start-domain", "--domaindir", server.domains.toString(), DOMAIN);
        return server;
    }

    void deploy(Path application) throws IOException, InterruptedException {
        asadmin("--port", Integer.toString(base + ADMIN_OFFSET), "deploy", application.toString());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + (base + HTTP_OFFSET) + "/");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        asadmin("stop-domain", "--domaindir", domains.toString(), "--kill", DOMAIN);
        asadmin("delete-domain", "--domaindir", domains.toString(), DOMAIN);
        Files.delete(domains);
    }

    private void asadmin(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", home.resolve("bin/asadmin").toString(), "--interactive=false"));
        command.addAll(List.of(words));
        Path log = Files.createTempFile("asadmin", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        String said = Files.readString(log);
        Files.delete(log);
        if (!ended || process.exitValue() != 0) {
            process.destroy();
            throw new IOException("asadmin " + String.join(" ", words) + ": " + said);
        }
    }

    /** A hundred ports from which asadmin takes its own; the two that matter here are free. */
    private static int freeBase() throws IOException {
        for (int base = 20_000; base < 30_000; base += 100) {
            try (ServerSocket http = new ServerSocket(base + HTTP_OFFSET);
                    ServerSocket admin = new ServerSocket(base + ADMIN_OFFSET)) {
                return http.getLocalPort() - HTTP_OFFSET;
            } catch (IOException e) {
                // In use: the next hundred.
                continue;
            }
        }
        throw new IOException("No free ports");
    }
}

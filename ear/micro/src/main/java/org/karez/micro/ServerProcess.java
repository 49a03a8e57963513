package org.karez.micro;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server as the launcher sees it: a process that boots at once, is told what to deploy, and is stopped. */
final class ServerProcess implements AutoCloseable {

    private static final long POLL_MILLISECONDS = 50;
    private static final long STOP_SECONDS = 30;

    private final Process process;
    private final BufferedWriter pipe;
    private final Path directory;
    private final URI address;
    private final Duration patience;

    private ServerProcess(Process process, Path directory, URI address, Duration patience) {
        this.process = process;
        this.pipe = process.outputWriter(StandardCharsets.UTF_8);
        this.directory = directory;
        this.address = address;
        this.patience = patience;
    }

    /**
     * Starts to boot a server without the application.
     *
     * @param options of its Java machine
     * @param log where its log goes
     */
    static ServerProcess boot(Settings settings, List<String> options, Redirect log) {
        ServerFiles files = ServerFiles.unpacked(settings);
        String host = settings.get(Setting.HTTP_ADDRESS);
        int port = settings.number(Setting.HTTP_PORT);
        try {
            Path directory = Files.createTempDirectory("karez-server");
            Path root = directory.resolve("root");
            Path application = directory.resolve("karez.war");
            files.copyRoot(root);
            files.copyApplication(application);
            List<String> command = new ArrayList<>(List.of(JavaMachine.executable()));
            command.addAll(JavaMachine.opened());
            command.addAll(List.of("-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-XX:+ExitOnOutOfMemoryError"));
            // The driver tells the database the machine's zone: what day it is, both then answer alike.
            command.add("-Duser.timezone=" + Zone.forJava(settings));
            command.addAll(options);
            command.addAll(List.of("-cp", files.classPath(), Server.class.getName()));
            command.addAll(List.of(files.directory().toString(), root.toString(), application.toString()));
            command.addAll(List.of(host, Integer.toString(port)));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            Duration patience = Duration.ofSeconds(settings.number(Setting.START_SECONDS));
            return new ServerProcess(process, directory, address(host, port), patience);
        } catch (IOException e) {
            throw new FailureException("The server cannot be started: " + e.getMessage(), e);
        }
    }

    /** Where a browser on this machine finds the pages. */
    URI address() {
        return address;
    }

    /** The options with which the server uses the archive of its classes, if there is one. */
    static List<String> archived(Settings settings) {
        Path archive = ServerFiles.unpacked(settings).classArchive();
        return Files.exists(archive) ? List.of("-Xlog:cds=off", "-XX:SharedArchiveFile=" + archive) : List.of();
    }

    /** Hands over the settings and has the application deployed. */
    void deploy(Map<String, String> settings) {
        try {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                pipe.write(setting.getKey() + "=" + setting.getValue() + "\n");
            }
            pipe.write("deploy\n");
            pipe.flush();
        } catch (IOException e) {
            throw new FailureException("The server ended before the application was deployed", e);
        }
    }

    /** Waits until the application says that it is ready. */
    void awaitReady() {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new FailureException("The server did not start");
            }
            if (isReady()) {
                return;
            }
            pause();
        }
        throw new FailureException("The server was not ready within " + patience.toSeconds() + " s");
    }

    /** Asks the server to stop, without waiting for it. */
    void askToStop() throws IOException {
        pipe.close();
    }

    /** Waits until the server ends. */
    int await() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Main.FAILED;
        }
    }

    @Override
    public void close() {
        try {
            pipe.close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Folder.delete(directory);
        } catch (IOException e) {
            // The other end of the pipe, or the directory, is gone: that is what was wanted.
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private boolean isReady() {
        if (!Files.exists(directory.resolve(Server.DEPLOYED))) {
            return false;
        }
        try {
            URL health = address.resolve("/health/ready").toURL();
            HttpURLConnection connection = (HttpURLConnection) health.openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException("Interrupted", e);
        }
    }

    private static URI address(String host, int port) {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String name = everywhere ? "127.0.0.1" : host;
        return URI.create("http://%s:%d/".formatted(name.contains(":") ? "[" + name + "]" : name, port));
    }
}

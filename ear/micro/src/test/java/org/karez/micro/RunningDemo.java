package org.karez.micro;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The demonstration, started as its user starts it, and all the processes that belong to it. */
final class RunningDemo implements AutoCloseable {

    private final Process launcher;
    private final int port;
    private final ProcessHandle server;
    private final ProcessHandle guard;
    private final ProcessHandle database;

    private RunningDemo(Process launcher, int port) throws IOException {
        this.launcher = launcher;
        this.port = port;
        this.server = child(Server.class.getName());
        this.guard = child("karez-guard");
        List<String> words = words(guard);
        this.database = ProcessHandle.of(Long.parseLong(words.get(words.indexOf("karez-guard") + 1)))
                .orElseThrow();
    }

    static RunningDemo start(Path jar) throws IOException {
        int port = freePort();
        Process launcher = new ProcessBuilder(
                        JavaMachine.executable(), "-jar", jar.toString(), "demo", "--set", "karez.http.port=" + port)
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        // Not closed: the launcher would fail at its next word.
        BufferedReader reader = launcher.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Ctrl-C")) {
                return new RunningDemo(launcher, port);
            }
        }
        throw new IllegalStateException("The demonstration did not start: " + said);
    }

    Process launcher() {
        return launcher;
    }

    int port() {
        return port;
    }

    ProcessHandle server() {
        return server;
    }

    ProcessHandle database() {
        return database;
    }

    /** Waits until none of its processes is left, at most a minute. */
    boolean isGone() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < end) {
            if (!launcher.isAlive() && !server.isAlive() && !guard.isAlive() && !database.isAlive()) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    @Override
    public void close() throws InterruptedException {
        launcher.destroy();
        launcher.waitFor(1, TimeUnit.MINUTES);
    }

    private ProcessHandle child(String word) {
        return launcher.toHandle()
                .children()
                .filter(process -> words(process).contains(word))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(ProcessHandle process) {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .split("\0"));
        } catch (IOException e) {
            throw new IllegalStateException("A process ended unexpectedly", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

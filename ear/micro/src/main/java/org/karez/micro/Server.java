package org.karez.micro;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * The server's own process: boots Payara Micro at once, deploys when the launcher says so, and ends when the launcher is gone.
 *
 * <p>The launcher speaks on the standard input, so that no password shows in a list of processes: lines {@code key=value}, then
 * {@code deploy}; the end of the input is the word to stop.
 */
public final class Server {

    /** The application was not deployed; the log says why. */
    static final int NOT_DEPLOYED = 3;

    /** The file beside the application that appears when it is deployed: before, the server calls itself ready without it. */
    static final String DEPLOYED = "deployed";

    private static final String CONFIG = "configs.config.server-config.";
    private static final String NETWORK = CONFIG + "network-config.";
    private static final long PATIENCE_MILLISECONDS = 20_000;

    private final File application;
    private final BufferedReader launcher =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    private Server(File application) {
        this.application = application;
    }

    /**
     * Serves the application until the standard input ends.
     *
     * @param words the unpacked server, its root directory, the application, the address and the port
     */
    public static void main(String[] words) throws IOException, BootstrapException {
        new Server(new File(words[2])).serve(new File(words[0]), new File(words[1]), words[3], words[4]);
    }

    private void serve(File unpacked, File root, String address, String port) throws IOException, BootstrapException {
        // Tells Payara Micro that its libraries are on the class path already.
        System.setProperty(
                "fish.payara.micro.BootJar",
                new File(unpacked, "launch-micro.jar").toURI().toString());
        System.setProperty("fish.payara.micro.UnpackDir", unpacked.getPath());
        PayaraMicroRuntime runtime = PayaraMicro.getInstance()
                .setRootDir(root)
                .setHttpPort(Integer.parseInt(port))
                // "No cluster" alone leaves the data grid listening for anybody.
                .setNoHazelcast(true)
                .setPreBootHandler(commands -> close(commands, address))
                .setPostBootHandler(commands -> commands.run("set-openapi-configuration", "--enabled=false"))
                .bootStrap();
        if (heardDeploy()) {
            if (!runtime.deploy("karez", "/", application)) {
                System.exit(NOT_DEPLOYED);
            }
            Files.createFile(application.toPath().resolveSibling(DEPLOYED));
        }
        while (launcher.readLine() != null) {
            // Nothing more is said; only the end matters.
            continue;
        }
        Thread watch = haltIfStuck();
        runtime.shutdown();
        watch.interrupt();
        // The launcher does the same, unless it was killed.
        Folder.delete(application.toPath().getParent());
        // Not exit: Payara Micro's own hook would shut down a second time, and complain.
        Runtime.getRuntime().halt(0);
    }

    private static void close(AdminCommandRunner commands, String address) {
        set(commands, NETWORK + "network-listeners.network-listener.http-listener.address=" + address);
        set(commands, NETWORK + "protocols.protocol.http-listener.http.server-header=false");
        set(commands, NETWORK + "protocols.protocol.http-listener.http.xpowered-by=false");
        set(commands, CONFIG + "phone-home-runtime-configuration.enabled=false");
        set(commands, CONFIG + "microprofile-metrics-configuration.enabled=false");
    }

    private static void set(AdminCommandRunner commands, String assignment) {
        commands.run("set", assignment);
    }

    private boolean heardDeploy() throws IOException {
        for (String line = launcher.readLine(); line != null; line = launcher.readLine()) {
            if (line.equals("deploy")) {
                return true;
            }
            int sign = line.indexOf('=');
            System.setProperty(line.substring(0, sign), line.substring(sign + 1));
        }
        return false;
    }

    private static Thread haltIfStuck() {
        Thread watch = new Thread(() -> {
            try {
                Thread.sleep(PATIENCE_MILLISECONDS);
                Runtime.getRuntime().halt(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watch.setDaemon(true);
        watch.start();
        return watch;
    }
}

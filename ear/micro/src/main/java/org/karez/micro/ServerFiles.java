package org.karez.micro;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The server, unpacked once into the user's cache: its libraries as plain jars, which can be archived for quick starts, and the
 * configuration from which every start gets a fresh copy.
 */
final class ServerFiles {

    private static final String SERVER = "/KAREZ-INF/payara-micro.jar";
    private static final String APPLICATION = "/KAREZ-INF/karez.war";

    /** The classes of the server's process: the entry point and what it uses of the launcher. */
    private static final List<String> CLASSES =
            List.of("org/karez/micro/Server.class", "org/karez/micro/Folder.class", "org/karez/micro/Folder$1.class");

    private final Path directory;

    private ServerFiles(Path directory) {
        this.directory = directory;
    }

    /** Unpacks the server if this release has not done so yet. */
    static ServerFiles unpacked(Settings settings) {
        try {
            Path cache = cache(settings);
            Path directory = cache.resolve("server-" + fingerprint());
            if (!Files.exists(directory)) {
                Files.createDirectories(cache);
                unpack(cache, directory);
            }
            return new ServerFiles(directory);
        } catch (IOException e) {
            throw new FailureException("The server cannot be unpacked: " + e.getMessage(), e);
        }
    }

    static Path cache(Settings settings) {
        String set = settings.get(Setting.CACHE_DIRECTORY);
        if (!set.isBlank()) {
            return Path.of(set);
        }
        String base = System.getenv("XDG_CACHE_HOME");
        return base == null || base.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "karez")
                : Path.of(base, "karez");
    }

    Path directory() {
        return directory;
    }

    String classPath() {
        return directory.resolve("karez-server.jar") + File.pathSeparator + directory.resolve("launch-micro.jar");
    }

    /** The archive of the server's classes for this Java machine; it need not exist. */
    Path classArchive() {
        String machine = System.getProperty("java.vm.vendor") + "-" + System.getProperty("java.vm.version");
        return directory.resolve("classes-" + machine.replaceAll("[^A-Za-z0-9.+-]", "_") + ".jsa");
    }

    /** A fresh root directory for one start: the configuration of an earlier one would be taken over. */
    void copyRoot(Path root) throws IOException {
        for (String part : List.of("config", "lib", "docroot")) {
            Folder.copy(directory.resolve(part), root.resolve(part));
        }
    }

    /** The application of this release, as a file. */
    void copyApplication(Path target) throws IOException {
        copy(APPLICATION, target);
    }

    private static void unpack(Path cache, Path directory) throws IOException {
        Path draft = Files.createTempDirectory(cache, "unpacking");
        try {
            Path server = draft.resolve("payara-micro.jar");
            copy(SERVER, server);
            layOut(server, draft);
            Files.delete(server);
            try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(draft.resolve("karez-server.jar")))) {
                for (String name : CLASSES) {
                    jar.putNextEntry(new ZipEntry(name));
                    transfer("/" + name, jar);
                }
            }
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another start was faster; its work is the same.
            Folder.delete(draft);
        } catch (IOException e) {
            Folder.delete(draft);
            throw e;
        }
    }

    private static void layOut(Path server, Path draft) throws IOException {
        Process layOut = new ProcessBuilder(
                        JavaMachine.executable(),
                        "-jar",
                        server.toString(),
                        "--rootdir",
                        draft.toString(),
                        "--outputlauncher")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        try {
            if (layOut.waitFor() != 0) {
                throw new IOException("Payara Micro could not lay out its files in " + draft);
            }
        } catch (InterruptedException e) {
            layOut.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the server was unpacked", e);
        }
    }

    private static String fingerprint() throws IOException {
        Path self = JavaMachine.self();
        if (!Files.isRegularFile(self)) {
            throw new IOException("karez.jar is needed for this, not loose class files");
        }
        try (JarFile jar = new JarFile(self.toFile())) {
            CRC32 sum = new CRC32();
            for (String name : CLASSES) {
                add(sum, jar.getEntry(name));
            }
            add(sum, jar.getEntry(SERVER.substring(1)));
            return Long.toHexString(sum.getValue());
        }
    }

    private static void add(CRC32 sum, ZipEntry entry) {
        sum.update(Long.toHexString(entry.getCrc()).getBytes(StandardCharsets.US_ASCII));
    }

    private static void copy(String resource, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            transfer(resource, out);
        }
    }

    private static void transfer(String resource, OutputStream out) throws IOException {
        try (InputStream in = ServerFiles.class.getResourceAsStream(resource)) {
            Objects.requireNonNull(in, resource).transferTo(out);
        }
    }
}

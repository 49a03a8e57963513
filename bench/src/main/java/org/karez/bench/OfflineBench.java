package org.karez.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The verification of an export of the trail, far from the server: by the classes of the runnable jar, with as much memory as a small program has. */
final class OfflineBench {

    private static final String MEMORY = "-Xmx64m";

    private final Installation installation;
    private final Path jar;
    private Path before;

    /** @param jar the runnable jar */
    OfflineBench(Installation installation, Path jar) {
        this.installation = installation;
        this.jar = jar;
    }

    /** Exports what there is, and tells how many entries a second are verified of it. */
    double measure(String name) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Path export = installation.export(jar, name);
        System.err.printf("exported: %,d bytes in %.1f s%n", Files.size(export), (System.nanoTime() - begin) / 1e9);
        double speed = verify(before == null ? export : before, export);
        before = export;
        return speed;
    }

    /** @param first is checked before, so that the machine has compiled what is measured */
    private double verify(Path first, Path export) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-cp",
                        jar + File.pathSeparator + BenchJar.classes(),
                        OfflineCheck.class.getName(),
                        first.toString(),
                        export.toString()))
                .redirectError(Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The export was not verified");
        }
        return Double.parseDouble(said.strip());
    }
}

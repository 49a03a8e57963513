package org.karez.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The time from the command to the first sign-in page, with an empty database made, migrated and filled on the way, and the
 * memory of all processes then.
 */
final class StartBench {

    private static final double SECONDS = 15;
    private static final double MEGABYTES = 900;

    private final Path jar;

    StartBench(Path jar) {
        this.jar = jar;
    }

    List<Figure> measure() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (RunningKarez demo = RunningKarez.start(jar, Map.of(), "demo")) {
            demo.awaitSignIn();
            double seconds = (System.nanoTime() - begin) / 1e9;
            return List.of(
                    new Figure("time to the first sign-in page", seconds, "s", SECONDS),
                    new Figure(
                            "resident memory of launcher, server and database",
                            demo.residentMegabytes(),
                            "MB",
                            MEGABYTES));
        }
    }
}

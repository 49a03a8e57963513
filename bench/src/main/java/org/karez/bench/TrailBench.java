package org.karez.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the trail costs, against limits that are measured in the same run on the same database. */
final class TrailBench {

    private final Path jar;
    private final int entries;

    /** @param entries of the trail that is verified */
    TrailBench(Path jar, int entries) {
        this.jar = jar;
        this.entries = entries;
    }

    List<Figure> measure() throws IOException, InterruptedException, SQLException {
        try (Installation installation = Installation.make()) {
            Path collections = installation.directory().resolve("collections.log");
            try (RunningKarez karez = installation.serve(
                    BenchJar.of(jar, installation.directory()),
                    "karez.java.options=-Xmx1g -Xlog:gc:file=%s::filecount=0".formatted(collections))) {
                List<Figure> figures = new ArrayList<>(
                        new VerifyBench(installation, karez, collections, new OfflineBench(installation, jar))
                                .measure(entries));
                if (entries < ProofBench.LEAVES) {
                    figures.addAll(new ProofBench(installation, karez).measure());
                }
                // Last: what it does without entries is what a verification finds.
                figures.addAll(new AppendBench(installation, karez).measure());
                return figures;
            }
        }
    }
}

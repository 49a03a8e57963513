package org.karez.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** What the trail costs, against limits that are measured in the same run on the same database. */
final class TrailBench {

    private final Path jar;

    TrailBench(Path jar) {
        this.jar = jar;
    }

    List<Figure> measure() throws IOException, InterruptedException, SQLException {
        try (Installation installation = Installation.make();
                RunningKarez karez = installation.serve(BenchJar.of(jar, installation.directory()))) {
            AppendBench append = new AppendBench(installation, karez);
            return append.measure();
        }
    }
}

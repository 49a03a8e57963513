package org.karez.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The drill in short: a few kills instead of forty. */
@EnabledOnOs(OS.LINUX)
class DrillIT {

    private static final String JAR = System.getProperty("karez.jar");

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        Ended drill = drill("1", "2");

        assertThat(drill.status()).as(drill.said()).isZero();
        assertThat(drill.said())
                .contains("SERVER killed", "DATABASE killed")
                .containsPattern("acknowledged entries lost, of [1-9]\\d+: 0 found, bar 0 found: held")
                .containsPattern("published checkpoints that do not lead to this tree, of [1-9]\\d*: 0 found")
                .doesNotContain("short");
    }

    @Test
    void itFailsWhereTheDatabaseAcknowledgesTooEarly() throws Exception {
        Ended drill = drill("0", "3", "--unsafe");

        assertThat(drill.status()).as(drill.said()).isEqualTo(1);
        assertThat(drill.said())
                .containsPattern("acknowledged entries lost, of \\d+: [1-9]\\d* found, bar 0 found: short");
    }

    private record Ended(int status, String said) {}

    private static Ended drill(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target", "classes") + ":" + JAR,
                Drill.class.getName(),
                JAR));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream said = process.getInputStream()) {
            String all = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), all);
        }
    }
}

package org.karez.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table of what must hold, kept as a text that people read: one row a line, comments after a hash sign.
 *
 * @param file the resource
 * @param rows its rows
 */
public record Table(String file, Set<String> rows) {

    public static Table of(String file) throws IOException {
        try (InputStream text = Table.class.getResourceAsStream(file)) {
            return new Table(
                    file,
                    new String(text.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.strip().replaceAll(" +", " "))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** Fails unless exactly these rows were seen to hold, and says which rows are missing or no longer true. */
    public void holds(Set<String> happened) {
        Set<String> missing = new TreeSet<>(happened);
        missing.removeAll(rows);
        Set<String> untrue = new TreeSet<>(rows);
        untrue.removeAll(happened);
        assertThat(missing.isEmpty() && untrue.isEmpty())
                .as(
                        "what happened and %s differ%nmissing there:%n  %s%nnot so, or gone:%n  %s",
                        file, String.join("\n  ", missing), String.join("\n  ", untrue))
                .isTrue();
    }
}

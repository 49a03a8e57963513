package org.karez.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentationTest {

    @ParameterizedTest
    @EnumSource
    void listsEverySettingWithItsDefault(Setting setting) throws IOException {
        String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";

        assertThat(Files.readString(Path.of("../../docs/configure.md")))
                .contains("| `%s` | %s |".formatted(setting.key(), fallback).replace("  ", " "));
    }
}

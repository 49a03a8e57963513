package org.karez.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever installs Karez finds every setting of it in one place. */
class ConfigurationTest {

    private static final Path DOCUMENT = Path.of("../docs/configure.md");

    private static final Pattern SETTING =
            Pattern.compile("(?:name = |getValue\\(|getOptionalValues?\\()\"(karez\\.[a-z.-]+)\"");

    /** Set by the build. */
    private static final String VERSION = "karez.version";

    @Test
    void everySettingThatIsReadIsExplained() throws IOException {
        List<String> read = Stream.of("../ejb/src/main/java", "src/main/java")
                .flatMap(ConfigurationTest::settings)
                .distinct()
                .filter(setting -> !setting.equals(VERSION))
                .toList();
        assertThat(read).contains("karez.zone", "karez.http.proxies", "karez.session.idle");

        String document = Files.readString(DOCUMENT);
        assertThat(read).allSatisfy(setting -> assertThat(document).contains("| `" + setting + "` |"));
    }

    private static Stream<String> settings(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> SETTING.matcher(text(file)).results().map(found -> found.group(1)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(folder, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}

package org.karez.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final String PORT = "karez.http.port";

    @Test
    void listensOnThisMachineAloneUnlessTold() {
        Settings settings = new Settings(Map.of(), Map.of(), Map.of());

        assertThat(settings.get(Setting.HTTP_ADDRESS)).isEqualTo("127.0.0.1");
        assertThat(settings.number(Setting.HTTP_PORT)).isEqualTo(8080);
    }

    @Test
    void prefersWhatWasSpokenToTheEnvironmentAndThatToTheFile() {
        Map<String, String> file = Map.of(PORT, "1");
        Map<String, String> environment = Map.of("KAREZ_HTTP_PORT", "2");
        Map<String, String> spoken = Map.of(PORT, "3");

        assertThat(new Settings(Map.of(), Map.of(), file).number(Setting.HTTP_PORT))
                .isEqualTo(1);
        assertThat(new Settings(Map.of(), environment, file).number(Setting.HTTP_PORT))
                .isEqualTo(2);
        assertThat(new Settings(spoken, environment, file).number(Setting.HTTP_PORT))
                .isEqualTo(3);
    }

    @Test
    void neverTellsTheServerTheOwnersPassword() {
        Map<String, String> file =
                Map.of("karez.db.owner.password", "secret", "karez.db.password", "app", "karez.session.minutes", "30");

        assertThat(new Settings(Map.of(), Map.of("KAREZ_DB_PASSWORD", "other"), file).forServer())
                .isEqualTo(Map.of("karez.db.password", "other", "karez.session.minutes", "30"));
    }

    @Test
    void namesWhatIsMissingOrNoNumber() {
        Settings settings = new Settings(Map.of(PORT, "http"), Map.of(), Map.of());

        assertThatThrownBy(() -> settings.require(Setting.DB_URL)).hasMessageContaining("karez.db.url");
        assertThatThrownBy(() -> settings.number(Setting.HTTP_PORT)).hasMessageContaining("karez.http.port = http");
    }

    @Test
    void readsTheFileAndThenWhatIsSetOnTheCommandLine(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("karez.properties"), "karez.http.port=81\nother=ignored\n");

        Settings settings = Settings.of(
                Arguments.of(List.of("run", "--config", file.toString(), "--set", "karez.http.address=::1")));

        assertThat(settings.number(Setting.HTTP_PORT)).isEqualTo(81);
        assertThat(settings.get(Setting.HTTP_ADDRESS)).isEqualTo("::1");
        assertThat(settings.forServer()).doesNotContainKey("other");
    }
}

package org.karez.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.karez.db.TestDatabase;

class MainTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void saysWhatWasNotUnderstood() {
        assertThat(execute("demo", "--port", "1")).isEqualTo(Main.MISUSED);
        assertThat(words()).startsWith("Unknown option '--port' of the command 'demo'");
    }

    @Test
    void listsEveryCommandAndSetting() {
        assertThat(execute("--help")).isEqualTo(Main.DONE);
        assertThat(words())
                .contains("run ", "demo ", "migrate ", "doctor ", "export-trail ", "karez.db.url", "--config FILE");
    }

    @Test
    void refusesToRunWithoutADatabase() {
        assertThat(execute("run")).isEqualTo(Main.FAILED);
        assertThat(words()).startsWith("Not set: karez.db.url").hasLineCount(1);
    }

    @Test
    void refusesToRunOnADatabaseThatDoesNotAnswer() {
        assertThat(execute("run", "--set", "karez.db.url=jdbc:postgresql://127.0.0.1:1/karez"))
                .isEqualTo(Main.FAILED);
        assertThat(words()).contains("127.0.0.1:1", "To do: start it").hasLineCount(1);
    }

    @Test
    void refusesAnOccupiedPortAndTheRightsOfTheOwner() throws Exception {
        try (TestDatabase database = TestDatabase.start();
                ServerSocket occupied = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String url = "karez.db.url=" + database.url();
            String port = "karez.http.port=" + occupied.getLocalPort();
            String user = "karez.db.user=" + database.appUser();
            String password = "karez.db.password=" + database.appPassword();
            String ownerUser = "karez.db.user=" + database.ownerUser();
            String ownerPassword = "karez.db.password=" + database.ownerPassword();
            String migrator = "karez.db.owner.password=" + database.ownerPassword();

            assertThat(execute("run", "--set", url, "--set", user, "--set", password, "--set", port))
                    .isEqualTo(Main.FAILED);
            assertThat(words()).contains("cannot be opened", "karez.http.port").hasLineCount(1);

            assertThat(execute("run", "--set", url, "--set", ownerUser, "--set", ownerPassword))
                    .isEqualTo(Main.FAILED);
            assertThat(words()).contains("karez_owner owns the database").hasLineCount(1);

            assertThat(execute("doctor", "--set", url, "--set", user, "--set", password, "--set", port))
                    .isEqualTo(Main.FAILED);
            assertThat(words()).contains("FAULT  Port", "to do: stop the program", "Faults: 1");

            assertThat(execute("doctor", "--set", url, "--set", user, "--set", password, "--set", "karez.http.port=0"))
                    .isEqualTo(Main.DONE);
            assertThat(words()).contains("Letters of all scripts are known", "Karez can run here.");

            assertThat(execute("migrate", "--set", url, "--set", migrator)).isEqualTo(Main.DONE);
            assertThat(words()).isEqualToIgnoringNewLines("The schema is the one of this release");
        }
    }

    private int execute(String... words) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Main.execute(List.of(words), out, out);
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }
}

package org.karez.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.Note;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Succession;
import org.karez.merkle.VerifierKey;
import org.karez.officer.Role;
import org.karez.trail.KeyFile;
import org.karez.trail.NextKey;
import org.karez.web.test.Browser;
import org.karez.web.test.Journey;
import org.karez.web.test.Staff;

/**
 * An administrator registers a witness; its machine follows the log by its token, across a change of the log's key that he registers too, signs,
 * and is let in no more when it is revoked.
 */
@Journey
class WitnessJourneyIT {

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final SigningKey key = SigningKey.generate("witness.test/w1", SignatureType.COSIGNATURE);

    @ParameterizedTest
    @CsvSource({"en, light", "ru, dark"})
    void aWitnessSignsUntilItIsRevoked(String language, String theme, Browser browser, Staff staff) throws Exception {
        browser.in(language).theme(theme).signIn(staff.login(Role.ADMINISTRATOR), Staff.PASSWORD);
        browser.open("reference/witnesses.xhtml");
        browser.write("reference.witnesses.name", "Ministry");
        browser.write("reference.witnesses.key", "not a key").press("reference.witnesses.register");
        assertThat(browser.mistakes()).contains(browser.words().of("WitnessRule.KEY"));
        browser.write("reference.witnesses.key", key.verifier().text()).press("reference.witnesses.register");
        String token = browser.find(".k-notice .k-mono").innerText();
        assertThat(token).hasSize(43);
        browser.picture("witness-token");
        URI log = URI.create(browser.page().url()).resolve("/trail/");

        assertThat(get(log, "checkpoint", null).statusCode()).isEqualTo(401);
        assertThat(get(log, "checkpoint", null).headers().firstValue("WWW-Authenticate"))
                .contains("Bearer");
        assertThat(get(log, "tile/0/000.p/1", "guessed").statusCode()).isEqualTo(401);
        assertThat(get(log.resolve("/audit/"), "console.xhtml", token).statusCode())
                .isEqualTo(303);
        // The registration is in the tree within a second; before that there may be nothing to sign.
        Note note = Note.parse(checkpoint(log, token).body());
        Checkpoint checkpoint = Checkpoint.open(
                note,
                KeyFile.read(Path.of(System.getProperty("karez.trail.key"))).verifier());
        HttpResponse<byte[]> tile = get(log, "tile/0/000.p/1", token);
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.body()).hasSize(32);
        assertThat(tile.headers().firstValue("Cache-Control")).contains("private, max-age=60");
        assertThat(get(log, "tile/7/999", token).statusCode()).isEqualTo(404);
        assertThat(get(log, "tile/entries/000", token).statusCode()).isEqualTo(404);

        Note signed = new Note(
                note.text(), List.of(key.cosign(checkpoint, Instant.now().getEpochSecond())));
        assertThat(post(log, signed, null)).isEqualTo(401);
        assertThat(post(log, signed, token)).isEqualTo(204);
        browser.open("reference/witnesses.xhtml");
        assertThat(browser.text()).contains("Ministry").doesNotContain(token);
        Succession succession = theKeyHandsOver(browser, log, token);

        browser.anew().signIn(staff.login(Role.AUDITOR), Staff.PASSWORD);
        browser.open("audit/console.xhtml").picture("tree-state");
        assertThat(browser.text())
                .contains(browser.words().of("audit.tree.witnesses"))
                .doesNotContain(browser.words().of("SignerState.NO_KEY"));
        assertThat(browser.page()
                        .request()
                        .get(log.resolve("checkpoint").toString())
                        .status())
                .as("an auditor who has signed in")
                .isEqualTo(200);
        assertThat(browser.page()
                        .request()
                        .get(log.resolve("/reference/keys.xhtml").toString())
                        .status())
                .as("the page of keys is for administrators")
                .isEqualTo(403);
        // That the auditor signed in is an entry, and so something to sign.
        Instant end = Instant.now().plusSeconds(20);
        while (!isSigned(checkpoint(log, token).body(), succession.to())) {
            assertThat(Instant.now()).as("the next key signs on").isBefore(end);
        }

        browser.anew().signIn(staff.login(Role.ADMINISTRATOR), Staff.PASSWORD);
        browser.open("reference/keys.xhtml").picture("log-keys");
        assertThat(browser.find("tbody tr").first().innerText())
                .contains(succession.to().text())
                .contains(browser.words().of("LogKeyRow.Place.SIGNS"));
        assertThat(browser.find("tbody tr").nth(1).innerText())
                .contains(succession.from().text())
                .contains(browser.words().of("LogKeyRow.Place.HANDED_OVER"));
        browser.open("reference/witnesses.xhtml")
                .confirm("reference.witnesses.revoke")
                .picture("witness-revoked");
        assertThat(get(log, "checkpoint", token).statusCode()).isEqualTo(401);
        assertThat(post(log, signed, token)).isEqualTo(401);
    }

    /** As an operator prepares it; the administrator registers it, and the server does the rest. */
    private Succession theKeyHandsOver(Browser browser, URI log, String token) throws Exception {
        NextKey next = NextKey.of(Path.of(System.getProperty("karez.trail.key")));
        Succession succession = next.prepare();
        String note = succession.note().format();
        String address = "succession/" + succession.from().idText();
        assertThat(get(log, address, token).statusCode()).isEqualTo(404);
        browser.open("reference/schemas.xhtml").follow("reference.keys.title").picture("log-key");
        browser.write("reference.keys.succession", note.substring(0, note.lastIndexOf('\u2014')))
                .press("reference.keys.register");
        assertThat(browser.mistakes()).contains(browser.words().of("SuccessionRule.NOTE"));
        browser.write("reference.keys.succession", note).press("reference.keys.register");
        assertThat(browser.text()).contains(browser.words().of("reference.keys.done"));
        browser.write("reference.keys.succession", note).press("reference.keys.register");
        assertThat(browser.mistakes()).contains(browser.words().of("SuccessionRule.REGISTERED_ALREADY"));

        assertThat(get(log, address, null).statusCode()).isEqualTo(401);
        HttpResponse<byte[]> answer = get(log, address, token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Succession.parse(answer.body())).isEqualTo(succession);
        assertThat(get(log, "succession/ffffffff", token).statusCode()).isEqualTo(404);
        Instant end = Instant.now().plusSeconds(20);
        while (Files.exists(next.file())) {
            assertThat(Instant.now()).as("the next key takes over").isBefore(end);
            get(log, "checkpoint", token);
        }
        return succession;
    }

    private static boolean isSigned(byte[] note, VerifierKey key) {
        return Note.parse(note).signatures().stream().anyMatch(key::isNamedBy);
    }

    private HttpResponse<byte[]> checkpoint(URI log, String token) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(20);
        HttpResponse<byte[]> answer = get(log, "checkpoint", token);
        while (answer.statusCode() == 404 && Instant.now().isBefore(end)) {
            answer = get(log, "checkpoint", token);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return answer;
    }

    private HttpResponse<byte[]> get(URI log, String path, String token) throws IOException, InterruptedException {
        return client.send(request(log, path, token).GET().build(), BodyHandlers.ofByteArray());
    }

    private int post(URI log, Note note, String token) throws IOException, InterruptedException {
        return client.send(
                        request(log, "cosignature", token)
                                .POST(BodyPublishers.ofByteArray(note.format().getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest.Builder request(URI log, String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(log.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}

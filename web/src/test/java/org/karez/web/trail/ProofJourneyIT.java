package org.karez.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.LogKeys;
import org.karez.merkle.Note;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.VerifierKey;
import org.karez.officer.Role;
import org.karez.proof.Expected;
import org.karez.proof.ProofCheck;
import org.karez.proof.ProofListener;
import org.karez.proof.ProofManifest;
import org.karez.proof.ProofRefused;
import org.karez.proof.ProvenEntry;
import org.karez.proof.Seen;
import org.karez.trail.KeyFile;
import org.karez.web.asset.AssetErrand;
import org.karez.web.test.Browser;
import org.karez.web.test.Desk;
import org.karez.web.test.Journey;
import org.karez.web.test.LonePage;
import org.karez.web.test.Staff;

/** An auditor takes the proof of a case, its asset and one entry out of the server; there it holds, in the launcher's check and in the page's. */
@Journey
class ProofJourneyIT {

    private final SigningKey witness = SigningKey.generate("witness.test/proof", SignatureType.COSIGNATURE);

    @TempDir
    private Path folder;

    private Browser browser;
    private Desk desk;
    private Staff staff;

    @ParameterizedTest
    @CsvSource({"en, light", "ru, dark"})
    void anAuditorHandsOutProofs(String language, String theme, Browser screen, Staff people) throws Exception {
        browser = screen.in(language).theme(theme);
        desk = new Desk(browser);
        staff = people;
        staff.workInKazakhstanAndKyrgyzstan();
        String caseFile = aCaseWithAnAsset();
        String token = aWitness();

        desk.sit(staff.office().own(), Role.AUDITOR);
        desk.openCase(caseFile, "overview").follow("trail.open");
        signed();
        cosign(token);
        browser.picture("audit-proof");
        Path chain = download("audit.subject.proof.download");
        assertThat(told(chain)).startsWith("SUBJECT", "CASE_FILE 1 CaseFileEvent.Drafted");
        Path whole = download("audit.subject.proof.case");
        assertThat(told(whole)).contains("CASE", "CASE_FILE 1 CaseFileEvent.Drafted", "ASSET 1 AssetEvent.Identified");
        Path one = download("audit.subject.proof.entry");
        assertThat(told(one)).hasSize(2).startsWith("ENTRY");
        itHoldsInTheBrowser(whole);

        browser.open("audit/console.xhtml?event=TrailEvent.Exported");
        assertThat(browser.find("tbody tr").count())
                .as("each proof is an export")
                .isEqualTo(3);
        nobodyElseTakesOne(URI.create(browser.page().url()).resolve("/audit/"), whole);
    }

    private String aCaseWithAnAsset() {
        desk.sit(staff.office().own(), Role.INVESTIGATOR).open("casefile/edit.xhtml");
        browser.write("casefile.edit.title", "Proof")
                .pick("casefile.edit.handling", "H0")
                .pick("casefile.edit.reliability", "A")
                .pick("casefile.edit.accuracy", "1")
                .press("casefile.edit.save");
        String number = desk.number();
        new AssetErrand(desk, browser).begin(number, "OTHER", "KZ").press("asset.edit.save");
        return number;
    }

    /** Tells the token by which the log knows the witness. */
    private String aWitness() {
        desk.sit(staff.office().own(), Role.ADMINISTRATOR).open("reference/witnesses.xhtml");
        browser.write("reference.witnesses.name", "Court")
                .write("reference.witnesses.key", witness.verifier().text())
                .press("reference.witnesses.register");
        return browser.find(".k-notice .k-mono").innerText();
    }

    /** The witness signs the checkpoint that stands now, which covers all that the page offers. */
    private void cosign(String token) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        URI log = URI.create(browser.page().url()).resolve("/trail/");
        HttpRequest.Builder asked =
                HttpRequest.newBuilder(log.resolve("checkpoint")).header("Authorization", "Bearer " + token);
        Note note = Note.parse(
                client.send(asked.build(), BodyHandlers.ofByteArray()).body());
        Note signed = new Note(
                note.text(),
                List.of(witness.cosign(
                        Checkpoint.parse(note.text()), Instant.now().getEpochSecond())));
        HttpRequest given = HttpRequest.newBuilder(log.resolve("cosignature"))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(signed.format()))
                .build();
        assertThat(client.send(given, BodyHandlers.discarding()).statusCode()).isEqualTo(204);
    }

    /** Until what was done just now is signed, which takes a second. */
    private void signed() {
        Locator offer = browser.find("a:has-text(\"" + browser.words().of("audit.subject.proof.case") + "\")");
        for (int opened = 0; offer.count() == 0 && opened < 50; opened++) {
            browser.page().reload();
            browser.arrived();
        }
    }

    private Path download(String key) throws IOException {
        Download download = browser.page()
                .waitForDownload(
                        () -> browser.find("a:text-is(\"" + browser.words().of(key) + "\")")
                                .first()
                                .click());
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private List<String> told(Path proof) throws IOException, ProofRefused {
        VerifierKey key =
                KeyFile.read(Path.of(System.getProperty("karez.trail.key"))).verifier();
        Telling telling = new Telling();
        ProofCheck.check(proof, new Expected(Optional.of(key), List.of(witness.verifier()), 1), telling);
        return telling.heard;
    }

    /** By the page that lies in the proof, without any network. */
    private void itHoldsInTheBrowser(Path proof) throws IOException {
        Path page = folder.resolve("verify.html");
        try (ZipFile zip = new ZipFile(proof.toFile())) {
            Files.write(page, zip.getInputStream(zip.getEntry("verify.html")).readAllBytes());
            Files.write(
                    folder.resolve("README.html"),
                    zip.getInputStream(zip.getEntry("README.html")).readAllBytes());
        }
        try (LonePage lone = new LonePage(page, browser.words().language())) {
            lone.page().locator("#file").setInputFiles(proof);
            lone.page().waitForSelector("body:not([data-code=''])[data-code]");
            assertThat(lone.page().getAttribute("body", "data-code")).isEqualTo("OK");
        }
        try (LonePage lone =
                new LonePage(folder.resolve("README.html"), browser.words().language())) {
            assertThat(lone.page().locator("table").innerText()).contains("karez.test/trail", "Case file · Дело");
            lone.checkAccessibility();
        }
    }

    private void nobodyElseTakesOne(URI audit, Path proof) throws IOException {
        assertThat(get(audit.resolve("proof?scope=SUBJECT&kind=CASE_FILE&id=nobody&number=1")))
                .isEqualTo(404);
        String id = caseOf(proof);
        String address = "proof?scope=SUBJECT&kind=CASE_FILE&number=1&id=" + id;
        assertThat(get(audit.resolve(address))).isEqualTo(200);
        assertThat(get(audit.resolve(address.replace("number=1", "number=9999"))))
                .isEqualTo(404);
        assertThat(get(audit.resolve("verify.html"))).isEqualTo(200);
        desk.sit(staff.office().foreign(), Role.AUDITOR);
        assertThat(get(audit.resolve(address)))
                .as("an auditor of another authority")
                .isEqualTo(404);
        desk.sit(staff.office().own(), Role.SUPERVISOR);
        assertThat(get(audit.resolve(address))).as("a supervisor").isEqualTo(403);
    }

    private static String caseOf(Path proof) throws IOException {
        try (ZipFile zip = new ZipFile(proof.toFile())) {
            String entry = new String(
                    zip.getInputStream(zip.getEntry("entries/00001.json")).readAllBytes());
            return entry.replaceAll(".*\"subject\":\"([^\"]+)\".*", "$1");
        }
    }

    private int get(URI address) {
        APIResponse response = browser.page().request().get(address.toString());
        return response.status();
    }

    private static final class Telling implements ProofListener {

        private final List<String> heard = new ArrayList<>();

        @Override
        public void archive(int files) {
            assertThat(files).isGreaterThan(5);
        }

        @Override
        public void manifest(ProofManifest manifest) {
            heard.add(manifest.scope().name());
            assertThat(manifest.names()).isNotEmpty();
        }

        @Override
        public void key(LogKeys keys, Optional<VerifierKey> expected) {
            assertThat(expected).contains(keys.last());
        }

        @Override
        public void checkpoint(Checkpoint checkpoint) {
            assertThat(checkpoint.origin()).isEqualTo("karez.test/trail");
        }

        @Override
        public void witnesses(List<Seen> seen, boolean expected) {
            assertThat(expected).isTrue();
        }

        @Override
        public void entry(ProvenEntry entry, long leaf) {
            heard.add(entry.kind() + " " + entry.number() + " " + entry.event());
        }
    }
}

package org.karez.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.karez.proof.Proofs;
import org.karez.proof.TriedProof;
import org.karez.proof.TriedProofs;
import org.karez.web.test.LonePage;

/** The page that checks proofs says of each the very same as {@code org.karez.proof.ProofCheck}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifierPageIT {

    private Path folder;

    private LonePage lone;

    @BeforeAll
    void open(@TempDir Path given) throws IOException {
        folder = given;
        lone = new LonePage(Files.write(folder.resolve("verify.html"), VerifierPage.bytes()), "en");
    }

    @AfterAll
    void close() {
        lone.close();
    }

    private static List<TriedProof> tried() {
        return TriedProofs.all();
    }

    @ParameterizedTest
    @MethodSource("tried")
    void namesTheFirstThingThatIsWrong(TriedProof proof) throws IOException {
        // One after the other on the same page, as one checks a pile of them.
        Page page = lone.page();
        page.evaluate(
                "fields => Object.entries(fields).forEach(([id, value]) => document.getElementById(id).value = value)",
                Map.of(
                        "key", proof.key(),
                        "witness-keys", String.join("\n", proof.witnessKeys()),
                        "witnesses", String.valueOf(proof.witnesses())));

        assertThat(check(proof.zip())).isEqualTo(proof.code().isEmpty() ? "OK" : proof.code());
        assertThat(page.getAttribute("body", "data-concerns")).isEqualTo(proof.concerns());
    }

    @Test
    void tellsWhoDidWhatAndWhenInBothLanguages() throws IOException {
        Page page = lone.page();
        page.reload();
        assertThat(check(Proofs.ofCase())).isEqualTo("OK");

        assertThat(page.locator("#rows tr").count()).isEqualTo(6);
        assertThat(page.locator("#rows tr").nth(2).innerText())
                .contains("Asset KZ-2026-0007", "2026-11-21 10:01:00 UTC", "Asset identified", "Айбек Оспанов");
        assertThat(page.locator("#verdict").innerText()).startsWith("The proof holds");
        lone.checkAccessibility();

        page.locator("[data-language=ru]").click();
        page.waitForSelector("body[data-code=OK]");
        assertThat(page.locator("#verdict").innerText()).startsWith("Доказательство верно");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ru");
        lone.checkAccessibility();
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots/verifier-ru.png")));
    }

    @Test
    void refusesAKeyThatIsNone() throws IOException {
        Page page = lone.page();
        page.reload();
        page.locator("#key").fill(Proofs.KYRGYZ);

        assertThat(check(Proofs.ofSubject())).isEqualTo("MISUSED");
    }

    private String check(byte[] zip) throws IOException {
        Page page = lone.page();
        // What it said of the proof before is not what it says of this one.
        page.evaluate("document.body.dataset.code = ''");
        // A file of the same name would be no other choice.
        page.locator("#file").setInputFiles(Files.write(Files.createTempFile(folder, "proof", ".zip"), zip));
        page.waitForSelector("body:not([data-code=''])[data-code]");
        return page.getAttribute("body", "data-code");
    }
}

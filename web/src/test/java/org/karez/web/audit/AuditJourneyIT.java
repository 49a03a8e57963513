package org.karez.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.karez.web.test.Desk.TODAY;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.karez.officer.Role;
import org.karez.test.Office.Agency;
import org.karez.web.asset.AssetErrand;
import org.karez.web.test.Browser;
import org.karez.web.test.Desk;
import org.karez.web.test.Journey;
import org.karez.web.test.Staff;

/** An auditor's days: he looks for what was done and seen, takes it along, draws assets, and raises what he finds. */
@Journey
class AuditJourneyIT {

    private Browser browser;
    private Desk desk;
    private AssetErrand assets;
    private Staff staff;
    private Agency here;
    private String caseFile;
    private String cash;
    private String finding;

    @ParameterizedTest
    @CsvSource({"en, light, 1280", "ru, dark, 1920"})
    void anAuditorLooksAtEverything(String language, String theme, int width, Browser screen, Staff people)
            throws IOException {
        browser = screen.in(language).theme(theme).width(width);
        desk = new Desk(browser);
        assets = new AssetErrand(desk, browser);
        staff = people;
        staff.workInKazakhstanAndKyrgyzstan();
        here = staff.office().own();

        nothingIsThereYet();
        aCaseIsOpened();
        restrictedContentAsksWhy();
        theAuditorFindsWhatWasDone();
        heKeepsHisFilter();
        whatHeFoundLeavesTheSystem();
        tooMuchDoesNot();
        heReviewsWhoSawWhat();
        heDrawsASample();
        heRaisesAFinding();
        itsOwnerAnswers();
        heSignsItOff();
        nobodyElseComesIn();
    }

    private void nothingIsThereYet() {
        desk.sit(here, Role.AUDITOR).picture("audit-work-none");
        browser.open("audit/console.xhtml?who=nobody+at+all").picture("audit-console-none");
        browser.open("audit/access.xhtml?kind=ASSET").picture("audit-access-none");
        browser.open("audit/samples.xhtml").picture("audit-samples-none");
        browser.open("audit/findings.xhtml").picture("audit-findings-none");
        assertThat(browser.text()).contains(says("audit.findings.none"));
        browser.open("audit/draw.xhtml").press("audit.draw.draw").picture("audit-draw-wrong");
        assertThat(browser.mistakes()).contains(says("SampleRule.TITLE"));
    }

    private void aCaseIsOpened() {
        desk.sit(here, Role.INVESTIGATOR);
        caseFile = draft("Couriers buy flats", "H1", "");
        aSum("1250000,50");
        aSum("40000");
        desk.openCase(caseFile, "overview").press("casefile.view.submit");
        desk.sit(here, Role.SUPERVISOR).open("approval/queue.xhtml");
        browser.pick("approval.queue.lead", here.officer(Role.INVESTIGATOR))
                .date("approval.queue.reviewDate", TODAY.plusDays(60))
                .write("approval.queue.reason", "To be pursued.")
                .press("approval.queue.approve");
    }

    private void aSum(String amount) {
        assets.begin(caseFile, "CASH", "KZ")
                .money("asset.edit.value", amount, "KZT")
                .date("asset.edit.valueDate", TODAY)
                .pick("asset.edit.valueMethod", "FACE_VALUE")
                .press("asset.edit.save");
        cash = desk.number();
    }

    private String draft(String title, String handling, String note) {
        browser.open("casefile/edit.xhtml")
                .write("casefile.edit.title", title)
                .pick("casefile.edit.handling", handling)
                .write("casefile.edit.handlingNote", note)
                .pick("casefile.edit.offence", "LAUNDERING")
                .pick("casefile.edit.legalBasis", "CONVENTION_1988")
                .press("casefile.edit.save");
        return handling.equals("H3") ? "" : desk.number();
    }

    private void restrictedContentAsksWhy() {
        desk.sit(here, Role.INVESTIGATOR);
        draft("A source inside the group", "H3", "Named readers only");
        assertThat(browser.path()).startsWith("/reason.xhtml");
        assertThat(browser.text()).contains(says("reason.why")).doesNotContain("A source inside the group");
        browser.write("reason.reason", "Why?").press("reason.open").picture("reason-wrong");
        assertThat(browser.mistakes()).contains(says("ViewRule.REASON", 10, 500));
        browser.write("reason.reason", "Writing the plan of the investigation").press("reason.open");
        assertThat(browser.path()).startsWith("/casefile/view.xhtml");
        browser.follow("casefile.view.tab.history").picture("case-history-viewers");
        assertThat(browser.text()).contains("Writing the plan of the investigation");
        desk.openAsset(cash).follow("asset.view.tab.history").picture("asset-history");
        assertThat(browser.text()).contains(says("trail.history.viewers"));
    }

    private void theAuditorFindsWhatWasDone() {
        desk.sit(here, Role.AUDITOR).open("audit/console.xhtml").picture("audit-console");
        browser.write("audit.console.object", caseFile)
                .pick("audit.console.event", "CaseFileEvent.Opened")
                .press("shared.filter")
                .picture("audit-console-filtered");
        assertThat(browser.find(".k-table tbody tr").count()).isEqualTo(1);
        browser.find("a[href*='before=']").first().click();
        browser.arrived().picture("audit-subject");
        assertThat(browser.text()).contains(says("event.CaseFileEvent.Opened"), says("CaseFileStatus.SUBMITTED"));
    }

    private void heKeepsHisFilter() {
        browser.open("audit/console.xhtml?kind=ASSET&who=investigator")
                .write("audit.views.name", "Assets of the investigator")
                .press("audit.views.save")
                .picture("audit-views");
        browser.write("audit.views.name", "Assets of the investigator").press("audit.views.save");
        assertThat(browser.mistakes()).contains(says("TrailRule.VIEW_NAME_TAKEN", "Assets of the investigator"));
        browser.open("audit/console.xhtml").followText("Assets of the investigator");
        assertThat(browser.path()).contains("kind=ASSET", "who=investigator");
        browser.find(".k-views button").click();
        browser.arrived();
        assertThat(browser.text()).contains(says("audit.views.dropped"));
    }

    private void whatHeFoundLeavesTheSystem() throws IOException {
        browser.open("audit/console.xhtml?kind=ASSET");
        assertThat(Files.readString(download("CSV"))).contains("AssetEvent.Identified", here.officer(Role.AUDITOR));
        assertThat(Files.readString(download("XLSX"), StandardCharsets.ISO_8859_1))
                .startsWith("PK");
        assertThat(Files.readString(download("PDF"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        browser.open("audit/console.xhtml?event=TrailEvent.Exported");
        assertThat(browser.find(".k-table tbody tr").count()).isEqualTo(3);
    }

    private Path download(String format) {
        Download file = browser.page()
                .waitForDownload(() ->
                        browser.find("a.k-button:has-text('" + format + "')").click());
        Path kept = Path.of(
                System.getProperty("karez.test.work"),
                "exports",
                browser.words().language() + "-" + file.suggestedFilename().replaceAll("-\\d.*Z", ""));
        file.saveAs(kept);
        return kept;
    }

    /** Two thousand views of nothing in particular, which no paper is asked to hold. */
    private void tooMuchDoesNot() {
        staff.behindTheApplication("trail_entry", """
                INSERT INTO trail_entry (subject_kind, subject_id, number, owner_authority_id, officer_id, at, event, body, hash)
                SELECT 'REFERENCE', o.authority_id, n, o.authority_id, o.id, now() - interval '1 year', 'Viewed', '', sha256('')
                  FROM officer o, generate_series(1, 2001) n WHERE o.login = ?""", here.officer(Role.INVESTIGATOR));
        browser.open("audit/console.xhtml").followText("PDF").picture("audit-export-much");
        assertThat(browser.text())
                .contains(
                        says("audit.export.limit", 2000).replace(",", "\u202f").replace('\u00a0', '\u202f'));
        browser.follow("audit.export.back").follow("audit.console.older").picture("audit-console-older");
        assertThat(browser.path()).contains("before=");
    }

    private void heReviewsWhoSawWhat() {
        browser.open("audit/access.xhtml").picture("audit-access");
        assertThat(browser.text()).contains("Writing the plan of the investigation");
        browser.follow("audit.access.by.officer").picture("audit-access-officers");
        browser.follow("audit.access.by.object").picture("audit-access-objects");
        assertThat(browser.text()).contains(caseFile);
        browser.find(".k-table a").first().click();
        browser.arrived();
        assertThat(browser.path()).contains("object=");
    }

    private void heDrawsASample() {
        browser.open("audit/samples.xhtml").follow("audit.samples.draw");
        browser.pick("audit.draw.method", "VALUE").arrived();
        browser.write("audit.draw.name", "Cash of the quarter")
                .write("audit.draw.size", "2")
                .pick("audit.draw.currency", "KZT")
                .picture("audit-draw")
                .press("audit.draw.draw")
                .picture("audit-sample-value");
        browser.open("audit/draw.xhtml")
                .write("audit.draw.name", "By chance")
                .write("audit.draw.seed", "spring-2026")
                .press("audit.draw.draw")
                .picture("audit-sample");
        assertThat(browser.text()).contains(says("audit.sample.repeated"), "spring-2026");
        browser.open("audit/samples.xhtml").picture("audit-samples").followText("By chance");
    }

    private void heRaisesAFinding() {
        browser.follow("audit.raise.title").press("audit.raise.raise").picture("audit-raise-wrong");
        assertThat(browser.mistakes()).contains(says("FindingRule.TITLE"), says("FindingRule.WEIGHT"));
        browser.write("audit.raise.what", "No protocol of the search")
                .write("audit.raise.details", "The cash was found at a search whose protocol is not on file.")
                .pick("audit.raise.weight", "HIGH")
                .picture("audit-raise")
                .press("audit.raise.raise")
                .picture("audit-finding-raised");
        assertThat(browser.text()).contains(says("FindingStatus.RAISED"));
        finding = browser.path().substring(1);
    }

    private void itsOwnerAnswers() {
        desk.sit(here, Role.INVESTIGATOR).open("work/list.xhtml").picture("work-finding");
        browser.find("a[href*='audit/finding']").first().click();
        browser.arrived().press("audit.finding.send").picture("audit-finding-answer");
        assertThat(browser.mistakes()).contains(says("FindingRule.ANSWER"));
        browser.write("audit.finding.answer", "It is in the drug case.").press("audit.finding.send");
        assertThat(browser.text()).contains(says("FindingStatus.ANSWERED"));
    }

    private void heSignsItOff() {
        desk.sit(here, Role.AUDITOR).open("work/list.xhtml").picture("work-sign-off");
        browser.open(finding).press("audit.finding.giveBack");
        assertThat(browser.mistakes()).contains(says("FindingRule.REASON"));
        browser.write("audit.finding.reason", "Put a copy into this file.")
                .picture("audit-finding-sign")
                .press("audit.finding.giveBack");
        desk.sit(here, Role.INVESTIGATOR).open(finding).picture("audit-finding-returned");
        browser.write("audit.finding.answer", "Done today.").press("audit.finding.send");
        desk.sit(here, Role.AUDITOR)
                .open(finding)
                .confirm("audit.finding.accept")
                .picture("audit-finding-accepted");
        assertThat(browser.text()).contains(says("FindingStatus.ACCEPTED"), "Done today.");
        browser.follow("trail.open").picture("audit-finding-trail");
        assertThat(browser.text()).contains(says("event.FindingEvent.Accepted"), says("FindingStatus.RETURNED"));
        browser.open("audit/findings.xhtml").picture("audit-findings");
    }

    /** Asked for beside the page: the browser's console would tell of each refusal. */
    private void nobodyElseComesIn() {
        desk.sit(staff.office().foreign(), Role.AUDITOR);
        assertThat(answer(finding)).contains(says("shared.missing.title")).doesNotContain("No protocol");
        desk.sit(here, Role.INVESTIGATOR);
        for (String page : new String[] {"console", "access", "samples", "draw", "findings", "export"}) {
            assertThat(answer("audit/" + page + ".xhtml")).as(page).contains(says("shared.forbidden.title"));
        }
        assertThat(answer(finding)).contains("No protocol");
    }

    private String answer(String path) {
        String address = URI.create(browser.page().url()).resolve("/" + path).toString();
        return browser.page().context().request().get(address).text();
    }

    private String says(String key, Object... arguments) {
        return browser.words().of(key, arguments);
    }
}

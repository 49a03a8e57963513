package org.karez.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.karez.web.test.Desk.TODAY;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.karez.officer.Role;
import org.karez.test.Office.Agency;
import org.karez.web.asset.AssetErrand;
import org.karez.web.request.RequestErrand;
import org.karez.web.test.Browser;
import org.karez.web.test.Desk;
import org.karez.web.test.Exhibits;
import org.karez.web.test.Journey;
import org.karez.web.test.Staff;

/** The main job from end to end: from a disclosure to an answered request, a checked trail and a closed case. */
@Journey
class StoryJourneyIT {

    private Browser browser;
    private Desk desk;
    private AssetErrand assets;
    private RequestErrand requests;
    private Staff staff;
    private Agency here;
    private Agency there;
    private String secondSupervisor;
    private String caseFile;
    private String account;
    private String car;
    private String cash;
    private String flatAbroad;

    @ParameterizedTest
    @CsvSource({"en, light, 1280", "ru, dark, 1920"})
    void fromADisclosureToAClosedCase(String language, String theme, int width, Browser screen, Staff people) {
        browser = screen.in(language).theme(theme).width(width);
        desk = new Desk(browser);
        assets = new AssetErrand(desk, browser);
        requests = new RequestErrand(desk, browser);
        staff = people;
        staff.workInKazakhstanAndKyrgyzstan();
        here = staff.office().own();
        there = staff.office().foreign();
        secondSupervisor = staff.join("second", Role.SUPERVISOR);

        anAdministratorLoadsTheSchema();
        anInvestigatorImportsAReport();
        heCompletesTheDraft();
        theSupervisorReturnsItAndThenOpensIt();
        theCaseGoesToInvestigation();
        anAccountIsTracedAndFrozen();
        theOtherStateIsAskedForInformation();
        theAuditorFindsWhatWasChangedBehindTheApplication();
        itIsAskedToFreezeWhichTakesAThirdPerson();
        theFlatAbroadIsFrozenOnTheAnsweredRequest();
        everythingComesToItsEndAndTheCaseIsClosed();
    }

    private void anAdministratorLoadsTheSchema() {
        desk.sit(here, Role.ADMINISTRATOR).open("reference/schemas.xhtml").picture("schemas-none");
        browser.write("reference.schemas.label", "goAML 5.0.2")
                .file("reference.schemas.file", Exhibits.schema())
                .press("reference.schemas.bring")
                .picture("schemas");
        assertThat(browser.text()).contains("goAML 5.0.2", says("reference.schemas.active"));
        for (String page : new String[] {"officer/list", "officer/grants", "officer/authorities", "officer/edit"}) {
            browser.open(page + ".xhtml").picture(page.replace('/', '-'));
        }
    }

    private void anInvestigatorImportsAReport() {
        desk.sit(here, Role.INVESTIGATOR)
                .picture("work-none")
                .open("casefile/list.xhtml")
                .picture("cases-none");
        browser.open("asset/list.xhtml")
                .picture("assets-none")
                .open("request/list.xhtml")
                .picture("requests-none");
        browser.open("disclosure/list.xhtml").picture("disclosures-none");
        bring(Exhibits.brokenReport());
        assertThat(browser.text()).contains(says("disclosure.import.refused"));
        browser.picture("import-refused");
        bring(Exhibits.report());
        caseFile = desk.number();
        browser.picture("case-imported");
        bring(Exhibits.report());
        assertThat(browser.text()).contains(says("disclosure.import.known"), caseFile);
        browser.picture("import-known").open("disclosure/list.xhtml").picture("disclosures");
        browser.find(".k-data .k-number").first().click();
        browser.arrived().picture("disclosure");
    }

    private void bring(Path report) {
        browser.open("disclosure/import.xhtml")
                .file("disclosure.import.file", report)
                .pick("disclosure.import.handling", "H0")
                .press("disclosure.import.bring");
    }

    private void heCompletesTheDraft() {
        browser.open("casefile/list.xhtml")
                .picture("cases")
                .followText(caseFile)
                .follow("casefile.view.edit");
        browser.picture("case-edit")
                .pick("casefile.edit.offence", "LAUNDERING")
                .pick("casefile.edit.legalBasis", "CONVENTION_1988")
                .press("casefile.edit.save");
        aPartyWithNamesInTwoScripts();
        aCheckedAccount();
        assets.begin(caseFile, "VEHICLE", "KZ")
                .pick("asset.edit.scheme", "PLATE")
                .write("asset.edit.identifier", "001 AAA 02")
                .press("asset.edit.save");
        car = desk.number();
        assets.begin(caseFile, "CASH", "KZ")
                .money("asset.edit.value", "1250000,50", "KZT")
                .date("asset.edit.valueDate", TODAY)
                .pick("asset.edit.valueMethod", "FACE_VALUE")
                .press("asset.edit.save");
        cash = desk.number();
        assets.begin(caseFile, "OTHER", "KG").press("asset.edit.save");
        flatAbroad = desk.number();
        desk.openCase(caseFile, "overview").press("casefile.view.submit").picture("case-submitted");
        assertThat(browser.text()).contains(says("CaseFileStatus.SUBMITTED"));
    }

    private void aPartyWithNamesInTwoScripts() {
        browser.follow("casefile.view.tab.parties").follow("casefile.view.add-party");
        browser.pick("party.edit.kind", "PERSON").arrived();
        browser.pick("party.edit.role", "SUSPECT").press("party.edit.addName");
        browser.find("[id$='0:fullName']").fill("Серік Тәуке");
        browser.find("[id$='1:fullName']").fill("Serik Tauke");
        browser.date("party.edit.birthDate", LocalDate.of(1982, 4, 9))
                .pick("party.edit.sex", "MALE")
                .pick("party.edit.country", "KZ")
                .picture("party-edit")
                .press("party.edit.save");
        assertThat(browser.text()).contains("Serik Tauke (Серік Тәуке)");
        browser.picture("case-parties").followText("Serik Tauke (Серік Тәуке)").picture("party");
        assertThat(browser.text()).contains(caseFile, says("Script.CYRILLIC"));
    }

    private void aCheckedAccount() {
        assets.begin(caseFile, "BANK_ACCOUNT", "KZ")
                .pick("asset.edit.scheme", "IBAN")
                .write("asset.edit.identifier", "KZ86125KZT5004100101")
                .money("asset.edit.value", "8400000", "KZT")
                .date("asset.edit.valueDate", TODAY)
                .pick("asset.edit.valueMethod", "BALANCE")
                .press("asset.edit.save");
        assertThat(browser.mistakes()).contains(says("AssetRule.IDENTIFIER_WRONG", "KZ86125KZT5004100101"));
        browser.picture("asset-edit-wrong")
                .write("asset.edit.identifier", "KZ86125KZT5004100100")
                .press("asset.edit.save");
        account = desk.number();
        browser.picture("asset");
    }

    private void theSupervisorReturnsItAndThenOpensIt() {
        desk.sit(here, Role.SUPERVISOR)
                .picture("work-supervisor")
                .open("approval/queue.xhtml")
                .picture("approval-first");
        assertThat(browser.text()).contains("(" + says("InvolvementRole.SUSPECT") + ")");
        browser.write("approval.queue.reason", "Name the drug proceedings.").press("approval.queue.giveBack");
        desk.sit(here, Role.INVESTIGATOR).open("work/list.xhtml").picture("work-returned");
        assertThat(browser.text()).contains("Name the drug proceedings.");
        desk.openCase(caseFile, "overview").picture("case-returned").follow("casefile.view.edit");
        browser.write("casefile.edit.drugProceedings", "KZ-17-2026").press("casefile.edit.save");
        browser.press("casefile.view.submit");
        desk.sit(here, Role.SUPERVISOR).open("approval/queue.xhtml");
        assertThat(browser.find(".k-added").allInnerTexts()).contains("KZ-17-2026");
        browser.pick("approval.queue.lead", here.officer(Role.INVESTIGATOR))
                .date("approval.queue.reviewDate", TODAY.plusDays(60))
                .write("approval.queue.reason", "To be pursued.")
                .picture("approval-again")
                .press("approval.queue.approve")
                .picture("approval-none");
        desk.openCase(caseFile, "overview").picture("case-open");
        assertThat(browser.text()).contains(says("CaseFileStatus.OPEN"));
    }

    private void theCaseGoesToInvestigation() {
        desk.sit(here, Role.INVESTIGATOR);
        desk.openCase(caseFile, "overview")
                .follow("casefile.view.propose-investigation")
                .picture("case-plan");
        browser.write("casefile.plan.plan", "Follow the account, then the flat.")
                .write("casefile.plan.proceedingsNumber", "KZ-17-2026")
                .press("casefile.plan.propose");
        desk.sit(here, Role.SUPERVISOR);
        desk.approve();
    }

    private void anAccountIsTracedAndFrozen() {
        desk.sit(here, Role.INVESTIGATOR);
        assets.trace(account);
        confirmed();
        assets.proposeRestraint(account);
        confirmed();
        assets.freeze(account);
        confirmed();
        desk.openAsset(account)
                .picture("asset-frozen")
                .follow("asset.view.tab.steps")
                .picture("asset-steps");
        browser.follow("asset.view.tab.documents").picture("asset-documents");
        assertThat(browser.text()).contains(says("AssetStatus.FROZEN"));
        desk.openCase(caseFile, "assets").picture("case-assets");
        assertThat(browser.text()).contains(says("asset.case.totals"));
    }

    /** Another officer confirms what was proposed, and the investigator goes on. */
    private void confirmed() {
        desk.sit(here, Role.SUPERVISOR);
        desk.approve();
        desk.sit(here, Role.INVESTIGATOR);
    }

    private void theOtherStateIsAskedForInformation() {
        requests.begin(caseFile, "INFORMATION", "Accounts of Serik Tauke").picture("request-question");
        browser.open(requests.page("letter"));
        assertThat(browser.text()).contains(says("request.letter.missing"), says("RequestRule.SOUGHT"));
        browser.picture("request-missing").follow("RequestRule.SOUGHT");
        requests.ask();
        requests.choose("Serik Tauke");
        requests.submit();
        desk.sit(here, Role.SUPERVISOR);
        desk.approve();
        requests.send(here);
        requests.answer(there);
        requests.close(here);
    }

    private void itIsAskedToFreezeWhichTakesAThirdPerson() {
        desk.sit(here, Role.INVESTIGATOR);
        assets.trace(flatAbroad);
        confirmed();
        assets.proposeRestraint(flatAbroad);
        confirmed();
        requests.begin(caseFile, "FREEZE", "Freezing of a flat");
        browser.write("request.question.property", "A flat of 74 square metres")
                .write("request.question.propertyExtent", "The whole of it")
                .pick("request.question.orderDocument", "order.pdf");
        requests.ask();
        requests.choose(says("AssetKind.OTHER"));
        requests.submit();
        desk.sit(here, Role.SUPERVISOR);
        desk.approve();
        desk.sit(here, Role.COORDINATOR).open("approval/queue.xhtml").picture("approval-second");
        desk.approve();
        requests.send(here);
        requests.answer(there);
        requests.close(here);
    }

    private void theFlatAbroadIsFrozenOnTheAnsweredRequest() {
        desk.sit(here, Role.INVESTIGATOR);
        assets.freeze(flatAbroad);
        confirmed();
        desk.openAsset(flatAbroad);
        assertThat(browser.text()).contains(says("AssetStatus.FROZEN"));
    }

    private void theAuditorFindsWhatWasChangedBehindTheApplication() {
        desk.sit(here, Role.AUDITOR).open("audit/console.xhtml").picture("audit");
        desk.openAsset(account).picture("asset-auditor").follow("trail.open").picture("audit-asset");
        browser.press("audit.subject.verify").picture("audit-asset-sound");
        assertThat(browser.text()).contains(says("audit.sound"));

        staff.behindTheApplication("asset", "UPDATE asset SET status = 'SUSPENDED' WHERE number = ?", account);
        browser.press("audit.subject.verify").picture("audit-asset-unsound");
        assertThat(browser.text()).contains(says("FindingKind.STATE_CHANGED"), says("AssetStatus.SUSPENDED"));
        staff.behindTheApplication("asset", "UPDATE asset SET status = 'FROZEN' WHERE number = ?", account);

        browser.open("audit/console.xhtml").press("audit.state.verify");
        browser.find("a:text-is('" + says("audit.state.result") + "')").waitFor();
        browser.follow("audit.state.result").picture("verification");
        assertThat(browser.text()).contains(says("audit.sound"));
    }

    private void everythingComesToItsEndAndTheCaseIsClosed() {
        desk.sit(here, Role.INVESTIGATOR);
        desk.openCase(caseFile, "overview").follow("casefile.view.propose-closure");
        browser.write("casefile.closure.outcome", "The money was found and given back.")
                .pick("casefile.closure.effect", "DISRUPTED")
                .press("casefile.closure.propose");
        assertThat(browser.mistakes()).contains(account, cash);
        browser.picture("case-closure-refused");
        for (String asset : new String[] {car, cash}) {
            assets.discount(asset);
            confirmed();
        }
        desk.sit(here, Role.SUPERVISOR);
        for (String asset : new String[] {account, flatAbroad}) {
            assets.release(asset);
            desk.sit(secondSupervisor);
            desk.approve();
            desk.sit(here, Role.SUPERVISOR);
        }
        desk.sit(here, Role.INVESTIGATOR);
        desk.openCase(caseFile, "overview").follow("casefile.view.propose-closure");
        browser.write("casefile.closure.outcome", "The money was found and given back.")
                .pick("casefile.closure.effect", "DISRUPTED")
                .picture("case-closure")
                .press("casefile.closure.propose");
        desk.sit(here, Role.SUPERVISOR);
        desk.approve();
        desk.openCase(caseFile, "overview").picture("case-closed");
        assertThat(browser.text()).contains(says("CaseFileStatus.CLOSED"));
        browser.follow("casefile.view.tab.assets").picture("case-deprived");
        browser.follow("casefile.view.tab.history").picture("case-history");
    }

    private String says(String key, Object... arguments) {
        return browser.words().of(key, arguments);
    }
}

package org.karez.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.karez.officer.Role;
import org.karez.web.test.Browser;
import org.karez.web.test.Desk;
import org.karez.web.test.Journey;
import org.karez.web.test.Staff;

/** A case that changed after its page was opened is neither overwritten nor submitted unread. */
@Journey
class ChangedMeanwhileJourneyIT {

    @Test
    void whatWasReadOfACaseIsNotActedOnOnceItChanged(Browser browser, Staff staff) {
        Desk desk = new Desk(browser);
        desk.sit(staff.office().own(), Role.INVESTIGATOR);
        browser.open("casefile/edit.xhtml")
                .write("casefile.edit.title", "Couriers")
                .pick("casefile.edit.handling", "H1")
                .press("casefile.edit.save");
        String view = browser.path();

        browser.follow("casefile.view.edit");
        String edit = browser.path();
        saveInAnotherTab(browser, edit, "Couriers of Osh");
        browser.write("casefile.edit.title", "Couriers of Khujand").press("casefile.edit.save");
        assertThat(browser.mistakes()).contains(browser.words().of("shared.conflict"));
        assertThat(browser.find("[id$=':title']").inputValue()).isEqualTo("Couriers of Khujand");

        browser.open(view);
        assertThat(browser.text()).contains("Couriers of Osh");
        saveInAnotherTab(browser, edit, "Couriers of Osh and Khujand");
        browser.press("casefile.view.submit").picture("case-changed-meanwhile");
        assertThat(browser.mistakes()).contains(browser.words().of("shared.conflict.act"));

        browser.in("ru").open(view);
        assertThat(browser.text())
                .contains("Couriers of Osh and Khujand", browser.words().of("CaseFileStatus.DRAFT"));
        saveInAnotherTab(browser, edit, "Couriers");
        browser.press("casefile.view.submit").picture("case-changed-meanwhile");
        assertThat(browser.mistakes()).contains(browser.words().of("shared.conflict.act"));
    }

    private static void saveInAnotherTab(Browser browser, String edit, String title) {
        try (Page tab = browser.page().context().newPage()) {
            tab.navigate(browser.address(edit));
            tab.locator("[id$=':title']").fill(title);
            tab.locator(
                            "button",
                            new Page.LocatorOptions().setHasText(browser.words().of("casefile.edit.save")))
                    .click();
            tab.waitForURL(url -> url.contains("view"));
        }
    }
}

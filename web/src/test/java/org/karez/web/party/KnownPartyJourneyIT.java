package org.karez.web.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.karez.officer.Role;
import org.karez.web.test.Browser;
import org.karez.web.test.Desk;
import org.karez.web.test.Journey;
import org.karez.web.test.Staff;

/** Whoever turns up in a second case is not entered a second time. */
@Journey
class KnownPartyJourneyIT {

    @Test
    void aPartyOfOneCaseIsInvolvedInAnother(Browser browser, Staff staff) {
        Desk desk = new Desk(browser);
        desk.sit(staff.office().own(), Role.INVESTIGATOR);
        String first = draft(browser, desk, "Couriers");
        person(browser, desk, first, "Serik Tauke", "1982-04-09");
        person(browser, desk, first, "Serik Taukenov", "1990-01-31");
        String second = draft(browser, desk, "Flats");

        desk.openCase(second, "parties").follow("casefile.view.involve-party").picture("party-involve");
        find(browser, "nobody of this name");
        assertThat(browser.text()).contains(browser.words().of("shared.lookup.none"));
        browser.press("party.involve.involve");
        assertThat(browser.mistakes()).contains("Party");
        assertThat(browser.find("[id$='partyWords']").inputValue()).isEqualTo("nobody of this name");
        find(browser, "TAUKE");
        assertThat(browser.find("select[id$=':party'] option").allInnerTexts())
                .contains("Serik Tauke · Person · 1982-04-09 · KZ", "Serik Taukenov · Person · 1990-01-31 · KZ");
        browser.pick("party.involve.party", "1982-04-09")
                .pick("party.edit.role", "WITNESS")
                .press("party.involve.involve")
                .picture("party-involved");
        assertThat(browser.text())
                .contains("Serik Tauke", browser.words().of("InvolvementRole.WITNESS"))
                .doesNotContain("Taukenov");

        browser.followText("Serik Tauke");
        assertThat(browser.text()).contains(first, second);

        desk.openCase(second, "parties").follow("casefile.view.involve-party");
        find(browser, "tauke");
        browser.pick("party.involve.party", "1982-04-09").press("party.involve.involve");
        assertThat(browser.mistakes()).contains(browser.words().of("CaseFileRule.INVOLVED_ALREADY"));
    }

    /** Types as a person does: the list follows, and the key that sends other forms sends nothing. */
    private static void find(Browser browser, String words) {
        browser.page().waitForResponse(response -> response.request().method().equals("POST"), () -> {
            browser.find("[id$='partyWords']").fill(words);
            browser.find("[id$='partyWords']").press("Enter");
        });
        browser.arrived();
    }

    private static String draft(Browser browser, Desk desk, String title) {
        browser.open("casefile/edit.xhtml")
                .write("casefile.edit.title", title)
                .pick("casefile.edit.handling", "H1")
                .press("casefile.edit.save");
        return desk.number();
    }

    private static void person(Browser browser, Desk desk, String caseFile, String name, String born) {
        desk.openCase(caseFile, "parties").follow("casefile.view.add-party");
        browser.pick("party.edit.kind", "PERSON").arrived();
        browser.find("[id$='0:fullName']").fill(name);
        browser.pick("party.edit.role", "SUSPECT").pick("party.edit.country", "KZ");
        browser.write("party.edit.birthDate", born).press("party.edit.save");
        assertThat(browser.text()).contains(name);
    }
}

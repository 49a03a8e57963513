package org.karez.web.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.karez.officer.Role;
import org.karez.web.test.Browser;
import org.karez.web.test.Journey;
import org.karez.web.test.Staff;

/** An officer comes in by the sign-in page, and only with his password. */
@Journey
class SigninJourneyIT {

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "ru, light", "ru, dark"})
    void anOfficerSignsInAndReadsTheHelp(String language, String theme, Browser browser, Staff staff) {
        String investigator = staff.login(Role.INVESTIGATOR);
        browser.in(language).theme(theme).open("").picture("signin");

        browser.trySignIn(investigator, "not his password");
        assertThat(browser.path()).startsWith("/signin.xhtml");
        assertThat(browser.find("[role=alert]").count()).isPositive();
        browser.picture("signin-refused");

        browser.signIn(investigator, Staff.PASSWORD);
        assertThat(browser.text()).contains(investigator);
        assertThat(browser.find("html").getAttribute("lang")).isEqualTo(language);
        browser.picture("signed-in");

        browser.open("help.xhtml").picture("help");
    }

    @Test
    void aSigninPageThatStayedOpenForLongStillSignsIn(Browser browser, Staff staff) {
        String login = staff.login(Role.SUPERVISOR);
        browser.open("");
        browser.page().context().clearCookies();

        browser.enter(login, Staff.PASSWORD);

        assertThat(browser.text()).contains(login);
    }

    @Test
    void whatAnotherSiteSendsIsRefused(Browser browser, Staff staff) {
        browser.open("").signIn(staff.login(Role.SUPERVISOR), Staff.PASSWORD);
        assertThat(browser.page().context().cookies())
                .filteredOn(cookie -> cookie.name.equals("karez"))
                .extracting(cookie -> cookie.httpOnly, cookie -> cookie.sameSite)
                .containsExactly(tuple(true, SameSiteAttribute.STRICT));
        RequestOptions foreign = RequestOptions.create().setHeader("Sec-Fetch-Site", "cross-site");

        assertThat(browser.page()
                        .request()
                        .post(browser.address("preferences"), foreign)
                        .status())
                .isEqualTo(403);
        assertThat(browser.page()
                        .request()
                        .get(browser.address("help.xhtml"), foreign)
                        .status())
                .isEqualTo(200);
    }
}

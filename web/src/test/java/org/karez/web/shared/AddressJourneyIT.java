package org.karez.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.karez.officer.Role;
import org.karez.web.test.Browser;
import org.karez.web.test.Journey;
import org.karez.web.test.Staff;

/** Addresses come from old mails, other people and attackers: whatever stands in them, no page fails or shows an empty frame. */
@Journey
class AddressJourneyIT {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern PARAMETER = Pattern.compile("[fo]:viewParam name=\"([a-z]+)\"");
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    /** Not there, no identifier or constant, an identifier of nothing, endless, and what no text can hold. */
    private static final List<String> VALUES = List.of("", "x'<", NOTHING, "9".repeat(3000), "%00");

    /** The page, another page, none for this officer, or none at all. */
    private static final List<Integer> ANSWERS = List.of(200, 302, 403, 404);

    private static final List<String> FILES = List.of(
            "document/",
            "document/x",
            "document/" + NOTHING,
            "request-document/x",
            "request-document/" + NOTHING + "/" + NOTHING,
            "audit/proof",
            "audit/proof?kind=X&id=x",
            "audit/proof?kind=ASSET&id=" + NOTHING,
            "audit/proof?entry=99999999999999999999",
            "trail/",
            "trail/tile/99/x999/001");

    @Test
    void noAddressMakesAPageFail(Browser browser, Staff staff) throws IOException {
        String login = staff.join("all", Role.INVESTIGATOR, Role.AUDITOR, Role.ADMINISTRATOR);
        browser.open("").signIn(login, Staff.PASSWORD);
        List<String> failures = new ArrayList<>();
        for (String address : addresses()) {
            int status = status(browser, address);
            if (!ANSWERS.contains(status)) {
                failures.add(status + " " + address);
            }
        }
        assertThat(failures).isEmpty();
    }

    /** What the sign-in page still fetches when the officer is in already, under the name that his session had before. */
    @Test
    void aResourceBeginsNoSessionThatWouldTakeThePlaceOfTheOfficers(Browser browser) throws Exception {
        HttpRequest late = HttpRequest.newBuilder(
                        URI.create(browser.address("jakarta.faces.resource/logo.svg.xhtml?ln=karez")))
                .header("Cookie", "karez=0123456789abcdef0123456789ab")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(late, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aPageOfNothingIsMissingAndAnothersIsForbidden(Browser browser, Staff staff) {
        browser.open("").signIn(staff.login(Role.AUDITOR), Staff.PASSWORD);
        for (String id : VALUES) {
            assertThat(status(browser, "casefile/view.xhtml?id=" + id)).isEqualTo(404);
            assertThat(status(browser, "asset/view.xhtml?id=" + id)).isEqualTo(404);
            assertThat(status(browser, "request/view.xhtml?id=" + id)).isEqualTo(404);
        }
        assertThat(status(browser, "casefile/edit.xhtml")).isEqualTo(403);
        assertThat(status(browser, "officer/list.xhtml")).isEqualTo(403);

        browser.open("asset/list.xhtml?from=1,250");
        assertThat(browser.find("#from").inputValue()).isEqualTo("1,250");
        assertThat(browser.text()).contains("“1,250” is not a clear amount");
        browser.open("asset/list.xhtml?from=20&to=10");
        assertThat(browser.text()).contains("“10” is less than “20”");
        browser.open("audit/console.xhtml?from=31.02.2026&kind=VILLA");
        assertThat(browser.text()).contains("“31.02.2026” means nothing here", "“VILLA” means nothing here");
        browser.open("audit/access.xhtml?from=2.3.2026&until=2026-03-01");
        assertThat(browser.find("#from").inputValue()).isEqualTo("2026-03-02");
        assertThat(browser.text()).contains("2026-03-01 is earlier than 2026-03-02");

        // The browser itself stays English.
        browser.in("ru").open("audit/console.xhtml?kind=VILLA");
        assertThat(browser.text()).contains("«VILLA» здесь ничего не значит");
    }

    private static int status(Browser browser, String address) {
        APIRequestContext requests = browser.page().request();
        String root = browser.page().url().replaceFirst("(//[^/]+/).*", "$1");
        APIResponse response =
                requests.get(root + address, RequestOptions.create().setMaxRedirects(0));
        int status = response.status();
        response.dispose();
        return status;
    }

    /** Each page as it is, and with each of its parameters being each of the values. */
    private static List<String> addresses() throws IOException {
        List<String> addresses = new ArrayList<>(FILES);
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path file : files.filter(AddressJourneyIT::isPage).sorted().toList()) {
                String page = WEBAPP.relativize(file).toString();
                addresses.add(page);
                for (MatchResult parameter :
                        PARAMETER.matcher(Files.readString(file)).results().toList()) {
                    VALUES.forEach(value -> addresses.add(page + "?" + parameter.group(1) + "=" + value));
                }
            }
        }
        return addresses;
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".xhtml") && !file.startsWith(WEBAPP.resolve("WEB-INF"));
    }
}

package org.karez.web.test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One person before one screen. Every page he opens is held against WCAG 2.2 AA, and nothing may be written to the browser's
 * console, refused by the content security policy, or asked of any other host; closing it fails the test otherwise.
 */
public final class Browser implements AutoCloseable {

    /** Until PrimeFaces waits for no answer and has handled the last one, and nothing moves that comes to its end. */
    private static final String STILL = """
            async () => {
              const moves = animation => animation.playState === 'running'
                  && animation.effect.getComputedTiming().endTime !== Infinity;
              const still = () => document.readyState === 'complete'
                  && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())
                  && !document.getAnimations().some(moves);
              const later = () => new Promise(done => setTimeout(() => done(still()), 30));
              for (let waited = 0; !(still() && await later()); waited++) {
                if (waited > 300) throw new Error('the page does not come to rest');
                await later();
              }
            }""";

    private static final boolean PICTURES = System.getenv("KAREZ_TEST_PICTURES") != null;

    private final URI address;
    private final List<String> faults = new ArrayList<>();
    private final Accessibility accessibility = new Accessibility();
    private final Map<String, Page> seats = new HashMap<>();
    private BrowserContext context;
    private Page page;
    private String language = "en";
    private String theme = "light";
    private int width = 1280;

    Browser(URI address) {
        this.address = address;
        begin();
    }

    /** Sits another person down: nobody is signed in, the choices of language, theme and width stay. */
    public Browser anew() {
        leave();
        begin();
        return this;
    }

    /** Lets an officer go on before his own screen, signed in once, at the page that he left; the first time, at the one he starts with. */
    public Browser seat(String login, String password) {
        Page own = seats.get(login);
        if (own != null) {
            page = own;
            context = own.context();
            return this;
        }
        if (page.url().equals("about:blank")) {
            context.close();
        }
        begin();
        seats.put(login, page);
        return signIn(login, password);
    }

    private void leave() {
        seats.values().forEach(seat -> seat.context().close());
        seats.clear();
        context.close();
    }

    /** Speaks {@code en} or {@code ru} from the next page on. */
    public Browser in(String newLanguage) {
        language = newLanguage;
        choose(language);
        return this;
    }

    /** Shows {@code light} or {@code dark} from the next page on. */
    public Browser theme(String newTheme) {
        theme = newTheme;
        choose(theme);
        return this;
    }

    /** Makes the window as wide as an office's screen: 1280 or 1920 pixels. */
    public Browser width(int pixels) {
        width = pixels;
        page.setViewportSize(width, width * 9 / 16);
        return this;
    }

    /** Signs in, and comes to the page behind. */
    public Browser signIn(String login, String password) {
        sendPassword(login, password);
        page.waitForURL(url -> !url.contains("signin"));
        if (!isAsChosen()) {
            // What the officer chose on another day gives way to what this test wants to see.
            choose(language);
            choose(theme);
            page.reload();
        }
        return arrived();
    }

    /** Fills the sign-in page and sends it, whatever comes of it. */
    public Browser trySignIn(String login, String password) {
        sendPassword(login, password);
        return arrived();
    }

    /** Fills the sign-in page that is open, and sends it. */
    public Browser enter(String login, String password) {
        fillPassword(login, password);
        page.waitForURL(url -> !url.contains("signin"));
        return arrived();
    }

    /** The address of a path, such as {@code casefile/list.xhtml}. */
    public String address(String path) {
        return address.resolve(path).toString();
    }

    private void sendPassword(String login, String password) {
        page.navigate(address.toString());
        fillPassword(login, password);
    }

    private void fillPassword(String login, String password) {
        page.locator("input[autocomplete=username]").fill(login);
        page.locator("input[autocomplete=current-password]").fill(password);
        page.locator(".k-actions button[type=submit]").click();
    }

    /** Opens a page by its path, such as {@code casefile/list.xhtml}. */
    public Browser open(String path) {
        page.navigate(address(path));
        return arrived();
    }

    /** Follows the first link that says what this key says, whatever count stands behind it. */
    public Browser follow(String key) {
        return followText(words().of(key));
    }

    /** Follows the first link of this text. */
    public Browser followText(String text) {
        saying("main a:visible", text, "\\d*").click();
        return arrived();
    }

    /** Presses the first button that says what this key says. */
    public Browser press(String key) {
        button(key).click();
        return arrived();
    }

    /** Presses the button that asks whether it is meant, reads the question, and means it. */
    public Browser confirm(String key) {
        button(key).click();
        Locator dialog = page.locator(".ui-confirm-dialog:visible");
        dialog.waitFor();
        arrived();
        dialog.locator("button.k-primary, button.ui-confirmdialog-yes").first().click();
        return arrived();
    }

    /** Writes into the field whose label says what this key says. */
    public Browser write(String key, String text) {
        field(key).fill(text);
        return this;
    }

    /** Writes a day as this language writes it. */
    public Browser date(String key, LocalDate day) {
        Locator field = field(key);
        field.fill(words().day(day));
        field.press("Tab");
        return this;
    }

    /** Writes an amount, and chooses the currency beside it. */
    public Browser money(String key, String amount, String currency) {
        Locator field = field(key);
        field.fill(amount);
        field.locator("xpath=..").locator("select").selectOption(currency);
        return this;
    }

    /** Chooses in the list whose label says what this key says: the constant, or the first line with this text. */
    public Browser pick(String key, String choice) {
        Locator field = field(key);
        field.selectOption((String) field.evaluate("""
                (list, choice) => (Array.from(list.options).find(o => o.value === choice)
                    ?? Array.from(list.options).find(o => o.label.includes(choice))
                    ?? {value: 'no line ' + choice}).value""", choice));
        return this;
    }

    /** Chooses a file for the field whose label says what this key says. */
    public Browser file(String key, Path file) {
        field(key).setInputFiles(file);
        return this;
    }

    /** The texts of the pages in this browser's language. */
    public Words words() {
        return new Words(language);
    }

    /** The page's text, as one reads it. */
    public String text() {
        return page.locator("body").innerText();
    }

    /** What the page says is wrong with what was sent. */
    public String mistakes() {
        return page.locator("#problems [role=alert]").innerText();
    }

    /** The path of the page, such as {@code /casefile/view.xhtml?id=...}. */
    public String path() {
        URI current = URI.create(page.url());
        return current.getPath() + (current.getQuery() == null ? "" : "?" + current.getQuery());
    }

    /** An element, for what the words above do not say. */
    public Locator find(String selector) {
        return page.locator(selector);
    }

    /** The page itself, for what the words above do not say. */
    public Page page() {
        return page;
    }

    /** Keeps a picture, target/screenshots/name-language-theme.png, when somebody wants to look at them. */
    public Browser picture(String name) {
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            System.getProperty("karez.test.build"),
                            "screenshots",
                            "%s-%s-%s.png".formatted(name, language, theme))));
        }
        return this;
    }

    /** Waits until the page is still, and holds it against WCAG. */
    public Browser arrived() {
        for (int attempt = 1; ; attempt++) {
            try {
                page.waitForLoadState(LoadState.LOAD);
                page.evaluate(STILL);
                faults.addAll(accessibility.violations(page));
                return this;
            } catch (PlaywrightException e) {
                // The answer to a press may be another page, which takes the place of this one meanwhile.
                if (attempt == 3
                        || !e.getMessage().matches("(?s).*(context was destroyed|bringAxe is not defined).*")) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() {
        leave();
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    /** By what it says; an icon is no part of that. */
    private Locator button(String key) {
        return saying("button:visible, input[type=submit]:visible", words().of(key), "");
    }

    /** By its label, as a person finds it; the mark of a required field is no part of the label. */
    private Locator field(String key) {
        String id = saying("main label", words().of(key), "\\*?").getAttribute("for");
        return page.locator("[id='" + id + "']");
    }

    private Locator saying(String selector, String text, String mark) {
        String literally = text.replaceAll("[^\\p{L}\\d ]", "\\\\$0");
        return page.locator(selector)
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("^\\s*" + literally + "\\s*" + mark + "\\s*$")))
                .first();
    }

    private void begin() {
        context = Chromium.context(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Almaty")
                .setViewportSize(width, width * 9 / 16));
        context.setDefaultTimeout(60_000);
        // Watched, not routed: where requests are routed, nothing comes from the browser's cache.
        context.onRequest(request -> {
            if (!request.url().startsWith(address.toString()) && !request.url().startsWith("data:")) {
                faults.add("asks another host: " + request.url());
            }
        });
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                faults.add("console on " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> faults.add("script on " + page.url() + ": " + error));
        choose(language);
        choose(theme);
    }

    private boolean isAsChosen() {
        return page.locator("html[lang=" + language + "][data-theme=" + theme + "]")
                        .count()
                > 0;
    }

    private void choose(String choice) {
        context.request()
                .post(
                        address.resolve("preferences").toString(),
                        RequestOptions.create().setForm(FormData.create().set("choice", choice)));
    }
}

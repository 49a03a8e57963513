package org.karez.web.test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that the machine has, started once for a process of tests; it ends with it. */
final class Chromium {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--process-per-site",
            "--disable-gpu-rasterization",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    private static final com.microsoft.playwright.Browser RUNNING = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(FLAGS));

    private Chromium() {}

    /** A browser that knows nothing of what others did in it, whose pages can be held against WCAG. */
    static BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = RUNNING.newContext(options);
        Accessibility.prepare(context);
        return context;
    }

    /** The system's Chromium, or the one that KAREZ_BROWSER names. */
    private static Path executable() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("KAREZ_BROWSER")).stream(),
                        Stream.of(
                                "/usr/bin/chromium-headless-shell",
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome",
                                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "No Chromium found: install it (Debian: apt-get install chromium) or name it in KAREZ_BROWSER"));
    }
}

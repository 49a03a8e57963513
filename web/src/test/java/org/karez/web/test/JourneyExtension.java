package org.karez.web.test;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.karez.test.Sql;

/** Brings a test its browser, and before the first one the server. */
final class JourneyExtension implements ParameterResolver, TestExecutionExceptionHandler {

    private static final Namespace OURS = Namespace.create(JourneyExtension.class);

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** What all tests of a run share. */
    private record Stage(Server server, Playwright playwright, com.microsoft.playwright.Browser chromium)
            implements AutoCloseable {

        static Stage set() {
            Server server = Server.start();
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Stage(
                    server,
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(executable())
                                    .setArgs(FLAGS)));
        }

        @Override
        public void close() {
            playwright.close();
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browser.class || type == Staff.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Stage stage = test.getRoot().getStore(OURS).computeIfAbsent(Stage.class, type -> Stage.set(), Stage.class);
        if (parameter.getParameter().getType() == Staff.class) {
            return new Staff(new Sql());
        }
        return test.getStore(OURS)
                .computeIfAbsent(
                        Browser.class,
                        type -> new Browser(stage.chromium(), stage.server().address()),
                        Browser.class);
    }

    /** Keeps a picture of the page where a journey broke off. */
    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        Browser browser = test.getStore(OURS).get(Browser.class, Browser.class);
        if (browser != null) {
            browser.picture("failed");
        }
        throw failure;
    }

    /** The system's Chromium, or the one that KAREZ_BROWSER names. */
    private static Path executable() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("KAREZ_BROWSER")).stream(),
                        Stream.of(
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

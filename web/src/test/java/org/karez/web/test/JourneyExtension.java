package org.karez.web.test;

import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.karez.test.Sql;

/** Brings a test its browser, and before the first one the server. */
final class JourneyExtension implements ParameterResolver, TestExecutionExceptionHandler {

    private static final Namespace OURS = Namespace.create(JourneyExtension.class);

    /** What all tests of a run share. */
    private record Stage(Server server, Playwright playwright, com.microsoft.playwright.Browser chromium)
            implements AutoCloseable {

        static Stage set() {
            Server server = Server.start();
            Playwright playwright = Chromium.driver();
            return new Stage(server, playwright, Chromium.launch(playwright));
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
}

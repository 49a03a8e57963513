package org.karez.web.test;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.karez.test.Sql;

/** Brings a test its browser, and before the first one the server. */
final class JourneyExtension implements ParameterResolver, TestExecutionExceptionHandler {

    private static final Namespace OURS = Namespace.create(JourneyExtension.class);

    /** What all tests of a process share, which may run each class on its own. */
    private static final class Stage {

        static final Server SERVER = Server.start();

        private Stage() {}
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browser.class || type == Staff.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (parameter.getParameter().getType() == Staff.class) {
            return new Staff(new Sql());
        }
        return test.getStore(OURS)
                .computeIfAbsent(Browser.class, type -> new Browser(Stage.SERVER.address()), Browser.class);
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

package org.karez.web.test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page from a file, in a browser without any network: closing it fails the test when the page complained, or asked for anything else. */
public final class LonePage implements AutoCloseable {

    private final List<String> faults = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;

    public LonePage(Path file, String language) {
        context = Chromium.context(new com.microsoft.playwright.Browser.NewContextOptions().setLocale(language));
        context.setOffline(true);
        page = context.newPage();
        String address = file.toUri().toString();
        page.onRequest(request -> {
            if (!request.url().equals(address)) {
                faults.add("asks for " + request.url());
            }
        });
        page.onConsoleMessage(message -> faults.add("console: " + message.text()));
        page.onPageError(error -> faults.add("script: " + error));
        page.navigate(address);
    }

    public Page page() {
        return page;
    }

    /** Holds the page against WCAG as it is now. */
    public void checkAccessibility() {
        faults.addAll(new Accessibility().violations(page));
    }

    @Override
    public void close() {
        context.close();
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }
}

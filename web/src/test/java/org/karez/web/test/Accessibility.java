package org.karez.web.test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds the pages that browsers see against the rules of WCAG 2.2, levels A and AA, that axe can check. */
final class Accessibility {

    /** Brings axe to every page, and has it read only where it is asked: what the browser's tools add, no policy of a page binds. */
    private static final String BRING = "window.bringAxe = () => {" + read("/axe-4.14.1.min.js") + "}";

    /** What rules look at, nearly: which kinds of element stand in which, in which states, however many of each and whatever they say. */
    private static final String KIND = """
            const look = element => element.tagName + element.className + element.getAttribute('aria-current');
            const kind = element => look(element.parentElement) + '>' + look(element);
            """;

    private static final String KINDS = """
            () => {
              %s
              const place = location.pathname + document.documentElement.lang + document.documentElement.dataset.theme;
              return Array.from(new Set(Array.from(document.querySelectorAll('body *'), element => place + kind(element))));
            }""".formatted(KIND);

    private static final String RUN = """
            async whole => {
              %s
              // What was pressed may have led to another page, which is not whole yet.
              while (document.readyState !== 'complete') await new Promise(later => setTimeout(later, 50));
              bringAxe();
              // Of rows in which the same kinds of element stand, the first is looked at.
              const seen = new Set();
              const repeated = Array.from(document.querySelectorAll('tbody > tr, li')).filter(row => {
                const before = seen.size;
                [row, ...row.querySelectorAll('*')].forEach(element => seen.add(kind(element)));
                return seen.size === before;
              });
              const found = await axe.run({include: [document], exclude: repeated}, {
                // Reading the style sheets again takes longer than all else, and they are the same on all pages.
                preload: whole,
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                resultTypes: ['violations']
              });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
              `${rule.id} on ${location.pathname}: ${rule.help}: ${node.target.join(' ')} ${node.failureSummary}`));
            }""".formatted(KIND);

    /** Of all journeys of a process: they see the same pages again and again. */
    private static final Set<String> KNOWN = new HashSet<>();

    /** Lets the pages of a context be checked. */
    static void prepare(BrowserContext context) {
        context.addInitScript(BRING);
    }

    /** What the page breaks, one sentence for each element; nothing of a page on which there is nothing that was not there before. */
    @SuppressWarnings("unchecked")
    List<String> violations(Page page) {
        List<String> kinds = (List<String>) page.evaluate(KINDS);
        if (KNOWN.containsAll(kinds)) {
            return List.of();
        }
        List<String> found = (List<String>) page.evaluate(RUN, KNOWN.isEmpty());
        // Only now: the page may have given way to another one, which is checked instead.
        KNOWN.addAll(kinds);
        return found;
    }

    private static String read(String resource) {
        try (InputStream file = Accessibility.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

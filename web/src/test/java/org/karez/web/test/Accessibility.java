package org.karez.web.test;

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

    private static final String AXE = read("/axe-4.14.1.min.js");

    private static final String RUN = """
            async () => {
              // What was pressed may have led to another page, which is not whole yet.
              while (document.readyState !== 'complete') await new Promise(later => setTimeout(later, 50));
              const found = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                resultTypes: ['violations']
              });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
              `${rule.id} on ${location.pathname}: ${rule.help}: ${node.target.join(' ')} ${node.failureSummary}`));
            }""";

    /** What rules look at, nearly: which kinds of element stand in which, in which states, however many of each and whatever they say. */
    private static final String SHAPE = """
            () => {
              const kind = element => element.tagName + element.className + element.getAttribute('aria-current');
              const kinds = Array.from(document.querySelectorAll('body *'), element => kind(element.parentElement) + '>' + kind(element));
              return location.pathname + document.documentElement.lang + document.documentElement.dataset.theme
                  + Array.from(new Set(kinds)).sort().join();
            }""";

    /** Of all journeys of a run: they see the same pages again and again. */
    private static final Set<Integer> KNOWN = new HashSet<>();

    /** What the page breaks, one sentence for each element; nothing of a page that looked just like one before. */
    @SuppressWarnings("unchecked")
    List<String> violations(Page page) {
        if (!KNOWN.add(page.evaluate(SHAPE).hashCode())) {
            return List.of();
        }
        // Evaluated by the browser's own tools, which the content security policy does not bind.
        page.evaluate(AXE);
        return (List<String>) page.evaluate(RUN);
    }

    private static String read(String resource) {
        try (InputStream file = Accessibility.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.karez.micro;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.karez.trail.FindingKind;

/** The sentences of {@code verify}, in English or Russian, and what the pages call events, findings and kinds of subjects. */
final class VerifyWords {

    /** What is said of a proof. */
    static final String OF_PROOFS = "org.karez.web.trail.verify";

    /** What is said of an export. */
    static final String OF_EXPORTS = "org.karez.micro.export";

    /** What steers a terminal, or turns the direction of writing: a proof comes from strangers. */
    private static final String STEERING = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]";

    private final ResourceBundle sentences;
    private final ResourceBundle pages;

    VerifyWords(String bundle, Locale locale) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        sentences = ResourceBundle.getBundle(bundle, locale, exact);
        pages = ResourceBundle.getBundle("org.karez.web.text", locale, exact);
    }

    String sentence(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = harmless(String.valueOf(values[i]));
        }
        return new MessageFormat(sentences.getString(key), Locale.ROOT).format(texts);
    }

    String flaw(Enum<?> flaw) {
        return sentences.getString(flaw.name());
    }

    /** What happened; an event that this release does not know keeps its name. */
    String event(String name) {
        return page("event." + name, name);
    }

    /** What is wrong. */
    String finding(FindingKind kind) {
        return pages.getString("FindingKind." + kind);
    }

    String kind(String name) {
        return page("SubjectKind." + name, name);
    }

    static String harmless(String text) {
        return text.replaceAll(STEERING, "?");
    }

    private String page(String key, String fallback) {
        return pages.containsKey(key) ? pages.getString(key) : fallback;
    }
}

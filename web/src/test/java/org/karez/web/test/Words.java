package org.karez.web.test;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the pages say in one language, so that one story is told in both.
 *
 * @param language {@code en} or {@code ru}
 */
public record Words(String language) {

    /** The text of a key with its placeholders filled. */
    public String of(String key, Object... arguments) {
        String text = ResourceBundle.getBundle("org.karez.web.text", locale()).getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale()).format(arguments);
    }

    /** A day as one types it. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(language.equals("ru") ? "dd.MM.yyyy" : "yyyy-MM-dd")
                .format(day);
    }

    private Locale locale() {
        return Locale.forLanguageTag(language);
    }
}

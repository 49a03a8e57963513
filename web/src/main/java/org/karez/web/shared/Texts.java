package org.karez.web.shared;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.karez.shared.Money;
import org.karez.shared.RuleViolation;

/** The sentences of the pages in the language of the one who reads them. */
public final class Texts {

    private static final String BUNDLE = "org.karez.web.text";

    private Texts() {}

    /** The text of a key; the key itself in question marks when there is none. */
    public static String text(String key) {
        return has(key) ? bundle().getString(key) : "???" + key + "???";
    }

    /** The sentence of a key with its placeholders filled; enum constants, amounts and dates become what a reader expects. */
    public static String sentence(String key, List<?> arguments) {
        Object[] words = arguments.stream().map(Texts::word).toArray();
        return new MessageFormat(text(key), locale()).format(words);
    }

    public static String sentence(RuleViolation.Breach breach) {
        return sentence(breach.rule().key(), breach.arguments());
    }

    /** The same with one argument, for pages. */
    public static String sentence1(String key, Object argument) {
        return sentence(key, Collections.singletonList(argument));
    }

    /** The same with two arguments, for pages. */
    public static String sentence2(String key, Object first, Object second) {
        return sentence(key, Arrays.asList(first, second));
    }

    /** What an enum constant is called: the text of {@code TypeName.CONSTANT}, or {@code Outer.TypeName.CONSTANT}. */
    public static String label(Enum<?> constant) {
        return constant == null ? "" : text(key(constant));
    }

    /** The text of the key with the suffix, or null when the bundle has none: help under a field, for instance. */
    public static String optional(String key, String suffix) {
        String full = key + "." + suffix;
        return has(full) ? bundle().getString(full) : null;
    }

    /** The last parts of all keys that begin with the prefix and a full stop, in order. */
    public static List<String> keys(String prefix) {
        return bundle().keySet().stream()
                .filter(key -> key.startsWith(prefix + "."))
                .map(key -> key.substring(prefix.length() + 1))
                .sorted()
                .toList();
    }

    /** The last part of a key, which is also the name of the field: {@code title} of {@code casefile.edit.title}. */
    public static String field(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** The names of both languages by the reader's choice. */
    public static String named(String english, String russian) {
        return locale().getLanguage().equals("ru") && russian != null && !russian.isBlank() ? russian : english;
    }

    static String key(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String name = type.getName().substring(type.getPackageName().length() + 1);
        return name.replace('$', '.') + "." + constant.name();
    }

    /** Whether the bundle has a text of that key. */
    public static boolean has(String key) {
        return bundle().containsKey(key);
    }

    public static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
    }

    private static Object word(Object argument) {
        if (argument instanceof Enum<?> constant) {
            return label(constant);
        }
        if (argument instanceof Money money) {
            return Formats.money(money);
        }
        if (argument instanceof LocalDate || argument instanceof Instant) {
            return Formats.date(argument);
        }
        if (argument instanceof Number) {
            return Formats.number(argument);
        }
        return argument == null ? "" : argument.toString();
    }

    /** The texts of the reader's language. */
    public static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, locale());
    }
}

package org.karez.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** How the pages look and speak to the one who sits before them. A cookie remembers it before he has signed in. */
@Named
@SessionScoped
public class Preferences implements Serializable {

    static final String COOKIE = "karez-preferences";

    private static final long serialVersionUID = 1L;

    private static final Set<String> LANGUAGES = Set.of("en", "ru");

    @Inject
    private transient HttpServletRequest request;

    private String language;
    private boolean dark;
    private boolean compact;
    private boolean shortcuts = true;

    @PostConstruct
    void read() {
        language = LANGUAGES.contains(request.getLocale().getLanguage())
                ? request.getLocale().getLanguage()
                : "en";
        Stream.of(request.getCookies() == null ? new Cookie[0] : request.getCookies())
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .ifPresent(cookie -> Stream.of(cookie.getValue().split("\\.")).forEach(this::choose));
    }

    /**
     * Takes one choice: {@code en}, {@code ru}, {@code light}, {@code dark}, {@code normal}, {@code compact}, {@code keys} or
     * {@code nokeys}. Anything else changes nothing.
     */
    public void choose(String choice) {
        switch (choice == null ? "" : choice.toLowerCase(Locale.ROOT)) {
            case "en", "ru" -> language = choice.toLowerCase(Locale.ROOT);
            case "light" -> dark = false;
            case "dark" -> dark = true;
            case "normal" -> compact = false;
            case "compact" -> compact = true;
            case "keys" -> shortcuts = true;
            case "nokeys" -> shortcuts = false;
            default -> {
                // An old or forged cookie is no reason to fail.
            }
        }
    }

    /** All choices in the form the cookie keeps. */
    String cookieValue() {
        return String.join(".", language, getTheme(), getDensity(), shortcuts ? "keys" : "nokeys");
    }

    public String getLanguage() {
        return language;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(language);
    }

    public boolean isDark() {
        return dark;
    }

    public boolean isCompact() {
        return compact;
    }

    /** Whether single keys act as shortcuts. */
    public boolean isShortcuts() {
        return shortcuts;
    }

    public String getTheme() {
        return dark ? "dark" : "light";
    }

    public String getDensity() {
        return compact ? "compact" : "normal";
    }

    public String getPrimefacesTheme() {
        return dark ? "arya-blue" : "saga-blue";
    }
}

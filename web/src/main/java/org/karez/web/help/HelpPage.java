package org.karez.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.karez.officer.Role;
import org.karez.web.shared.NavigationItem;
import org.karez.web.shared.Texts;

/** Behind {@code /help.xhtml}: the tables of roles, steps and words. */
@Named
@RequestScoped
public class HelpPage {

    private static final int STEPS = 7;

    /** A word of the domain and what it means in the reader's language. */
    public record Word(String english, String russian, String meaning) {}

    /** The words explained, by their keys under {@code help.word}. */
    enum Term {
        CASEFILE,
        PARTY,
        ASSET,
        FREEZING,
        SEIZURE,
        CONFISCATION,
        REQUEST,
        HANDLING,
        EVALUATION,
        TRAIL,
        DEPRIVED
    }

    public List<Role> getRoles() {
        return NavigationItem.openingRoles();
    }

    /** The key of what a role does. */
    public String does(Role role) {
        return "help.does." + role.name();
    }

    /** The key of what a role never does. */
    public String never(Role role) {
        return "help.never." + role.name();
    }

    /** The keys of the steps from a report to an answered request. */
    public List<String> getSteps() {
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> "help.step." + step)
                .toList();
    }

    public List<Word> getWords() {
        return Stream.of(Term.values()).map(HelpPage::word).toList();
    }

    private static Word word(Term term) {
        String key = "help.word." + term.name();
        return new Word(
                in(Locale.ENGLISH, key),
                in(Locale.forLanguageTag("ru"), key),
                Texts.text("help.meaning." + term.name()));
    }

    private static String in(Locale language, String key) {
        return ResourceBundle.getBundle("org.karez.web.text", language).getString(key);
    }
}

package org.karez.officer;

import java.util.Locale;
import org.karez.shared.Breaches;

/**
 * An officer's choice of a password.
 *
 * @param old the one he has
 * @param chosen the one he wants; length counts, not kinds of character (NIST SP 800-63B, 3.1.1.2)
 * @param repeated the same again
 */
public record NewPassword(String old, String chosen, String repeated) {

    static final int SHORTEST = 12;

    private static final int FEWEST_DIFFERENT = 5;

    public NewPassword {
        old = old == null ? "" : old;
        chosen = chosen == null ? "" : chosen;
        repeated = repeated == null ? "" : repeated;
    }

    void check(String login) {
        new Breaches()
                .require(
                        chosen.codePointCount(0, chosen.length()) >= SHORTEST,
                        SigninRule.PASSWORD_LENGTH,
                        "chosen",
                        SHORTEST)
                .require(!chosen.toLowerCase(Locale.ROOT).contains(login), SigninRule.PASSWORD_IS_LOGIN, "chosen")
                .require(
                        chosen.length() < SHORTEST
                                || chosen.codePoints().distinct().count() >= FEWEST_DIFFERENT,
                        SigninRule.PASSWORD_MONOTONOUS,
                        "chosen")
                .require(!chosen.equals(old), SigninRule.PASSWORD_SAME, "chosen")
                .require(chosen.equals(repeated), SigninRule.PASSWORD_REPEATED, "repeated")
                .refuse();
    }

    /** Says nothing: passwords appear in no log. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}

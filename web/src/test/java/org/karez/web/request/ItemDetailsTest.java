package org.karez.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ItemDetailsTest {

    @Test
    void kindAndCountryAreReadInTheLanguageOfTheLetter() {
        String details = "BANK_ACCOUNT; KZ; Steppe Bank; IBAN KZ86125KZT5004100100";

        assertThat(in("ru", details)).isEqualTo("Банковский счёт; Казахстан; Steppe Bank; IBAN KZ86125KZT5004100100");
        assertThat(in("en", details)).isEqualTo("Bank account; Kazakhstan; Steppe Bank; IBAN KZ86125KZT5004100100");
    }

    @Test
    void wordsThatAreNoCodesStayAsTheyWereSent() {
        assertThat(in("ru", "Serik Tauke; 1982-04-09")).isEqualTo("Serik Tauke; 1982-04-09");
        assertThat(in("ru", null)).isEmpty();
    }

    private static String in(String language, String details) {
        Locale locale = Locale.forLanguageTag(language);
        return ItemDetails.in(ResourceBundle.getBundle("org.karez.web.text", locale), locale, details);
    }
}

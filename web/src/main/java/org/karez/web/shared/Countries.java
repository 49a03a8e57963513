package org.karez.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The countries of ISO 3166-1 in the language of the reader: those of the region first, the others by name. */
@Named
@RequestScoped
public class Countries {

    private static final List<String> REGION =
            List.of("AZ", "KZ", "KG", "RU", "TJ", "TM", "UZ", "AF", "IR", "CN", "TR");

    /**
     * A country to choose.
     *
     * @param code ISO 3166-1 alpha-2
     */
    public record Country(String code, String name) {}

    private List<Country> all;

    public List<Country> getAll() {
        if (all == null) {
            Locale language = Texts.locale();
            all = new ArrayList<>(
                    REGION.stream().map(code -> country(code, language)).toList());
            Collator collator = Collator.getInstance(language);
            Stream.of(Locale.getISOCountries())
                    .filter(code -> !REGION.contains(code))
                    .map(code -> country(code, language))
                    .sorted(Comparator.comparing(Country::name, collator))
                    .forEach(all::add);
        }
        return all;
    }

    /** What a country is called. */
    public String name(String code) {
        return code == null ? "" : country(code, Texts.locale()).name();
    }

    private static Country country(String code, Locale language) {
        return new Country(code, new Locale("", code).getDisplayCountry(language));
    }
}

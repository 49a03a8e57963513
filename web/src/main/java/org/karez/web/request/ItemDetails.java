package org.karez.web.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What is told of a thing that goes along: kept as it was sent, with codes for its kind and country, and read in a language. */
final class ItemDetails {

    private static final String SEPARATOR = "; ";

    private ItemDetails() {}

    /** The details with words in place of the codes among them. */
    static String in(ResourceBundle texts, Locale language, String details) {
        return details == null
                ? ""
                : Arrays.stream(details.split(SEPARATOR))
                        .map(part -> word(texts, language, part))
                        .collect(Collectors.joining(SEPARATOR));
    }

    private static String word(ResourceBundle texts, Locale language, String part) {
        String kind = "AssetKind." + part;
        if (texts.containsKey(kind)) {
            return texts.getString(kind);
        }
        return part.matches("[A-Z]{2}") ? new Locale("", part).getDisplayCountry(language) : part;
    }
}

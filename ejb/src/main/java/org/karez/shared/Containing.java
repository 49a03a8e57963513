package org.karez.shared;

import java.util.Locale;

/** Searching for what contains a text, whatever the text is made of. */
public final class Containing {

    private Containing() {}

    /**
     * The pattern of what contains the text, for {@code LOWER(x) LIKE pattern}; an empty text is contained in everything. The backslash
     * is what PostgreSQL takes as the escape where none is named: one that is named is put into the pattern anew for each row.
     */
    public static String pattern(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}

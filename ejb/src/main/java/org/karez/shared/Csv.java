package org.karez.shared;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes tables that a spreadsheet opens: CSV of RFC 4180, no cell of which the spreadsheet runs. */
public final class Csv {

    /** What a spreadsheet would take for a formula, full-width signs and leading spaces included. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SPECIAL = Pattern.compile("[,;\"\\r\\n]");

    private final Appendable out;

    public Csv(Appendable out) {
        this.out = out;
    }

    /** Writes one row; what is missing becomes an empty cell. */
    public void row(List<?> cells) throws IOException {
        out.append(cells.stream()
                        .map(cell -> cell == null ? "" : cell(cell.toString()))
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** The text as a spreadsheet runs none of it: what looks like a formula gets an apostrophe. */
    public static String harmless(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    private static String cell(String text) {
        String safe = harmless(text);
        return SPECIAL.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}

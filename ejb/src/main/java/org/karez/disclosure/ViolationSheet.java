package org.karez.disclosure;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The violations of a report as a table that its reporter can open: CSV (RFC 4180), one row each, in the words of one language. */
public final class ViolationSheet {

    private static final String[] COLUMNS = {"line", "column", "path", "kind", "value", "expected", "mend"};

    /** What a spreadsheet would take for a formula and run. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]", Pattern.UNICODE_CHARACTER_CLASS);

    private final Wording wording;

    /** Finds the words of one language. */
    @FunctionalInterface
    public interface Wording {

        /** The sentence or name under a key, with values in the places of its placeholders. */
        String text(String key, Object... arguments);
    }

    public ViolationSheet(Wording wording) {
        this.wording = wording;
    }

    /** Writes the heading and a row for each violation. The heading's keys are {@code disclosure.violation.line} and so on. */
    public void write(List<Violation> violations, Appendable out) throws IOException {
        row(out, Stream.of(COLUMNS).map(column -> wording.text("disclosure.violation." + column)));
        for (Violation violation : violations) {
            row(
                    out,
                    Stream.of(
                            Integer.toString(violation.line()),
                            Integer.toString(violation.column()),
                            violation.path(),
                            wording.text(violation.kind().key()),
                            violation.value(),
                            String.join(" ", violation.expected()),
                            wording.text(violation.kind().mendKey(), violation.arguments())));
        }
    }

    private static void row(Appendable out, Stream<String> cells) throws IOException {
        out.append(cells.map(ViolationSheet::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).find() ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}

package org.karez.web.shared;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.karez.shared.Csv;

/** A list as CSV: codes and ISO 8601, so that every export reads the same in every language. */
final class CsvSheet implements Sheet {

    private final Writer out;
    private final Csv csv;

    CsvSheet(Head head, OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        csv = new Csv(out);
        // Without the mark, spreadsheets take the Cyrillic letters for another encoding.
        out.write('\ufeff');
        for (Fact fact : head.facts()) {
            row(List.of(fact.what().code(), fact.value()));
        }
        csv.row(List.of());
        csv.row(head.columns().stream().map(Column::code).toList());
    }

    @Override
    public void row(List<?> cells) throws IOException {
        List<Object> codes = new ArrayList<>();
        for (Object cell : cells) {
            codes.add(cell instanceof Word word ? word.code() : cell);
        }
        csv.row(codes);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}

package org.karez.web.shared;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** A list on its way into a file: a head that says what it is and whose, then row after row. */
public interface Sheet extends Closeable {

    /**
     * A column, or a line of the head.
     *
     * @param code what machines call it
     * @param title what people call it, in the reader's language
     * @param width how wide the column is beside the others
     */
    record Column(String code, String title, int width) {

        public Column(String code, String title) {
            this(code, title, 1);
        }
    }

    /**
     * A line of the head.
     *
     * @param what what it tells
     * @param value which may be any cell
     */
    record Fact(Column what, Object value) {}

    /**
     * A cell that machines and people read differently.
     *
     * @param code what machines read
     * @param text what people read, in their language
     */
    record Word(String code, String text) {}

    /**
     * What stands before the rows.
     *
     * @param title what the list is called
     * @param facts who exports it, when, by which filter
     * @param handling how the file may be used
     * @param columns of the rows
     * @param spelling how its readers write moments and numbers
     */
    record Head(String title, List<Fact> facts, String handling, List<Column> columns, Spelling spelling) {

        /** What people read in a cell. */
        String text(Object cell) {
            if (cell instanceof Word word) {
                return word.text();
            }
            if (cell instanceof Instant instant) {
                return spelling.moment().apply(instant);
            }
            if (cell instanceof Number number) {
                return spelling.number().apply(number);
            }
            return cell == null ? "" : cell.toString();
        }
    }

    /**
     * How people write.
     *
     * @param moment a moment
     * @param number a number
     * @param zone in which moments are told
     */
    record Spelling(Function<Instant, String> moment, Function<Number, String> number, ZoneId zone) {

        /** That of the one who sits before the pages. */
        public static Spelling ofReader() {
            return new Spelling(Formats::time, Formats::number, Formats.zone());
        }
    }

    /** Writes the next row: texts, numbers, {@link Instant}s, {@link Word}s; nothing for what is missing. */
    void row(List<?> cells) throws IOException;

    /** Begins a file of this kind. The caller closes the stream. */
    static Sheet begin(ExportFormat format, Head head, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvSheet(head, out);
            case XLSX -> new XlsxSheet(head, out);
            case PDF -> new PdfSheet(head, out);
        };
    }

    /** The text without what no XML can hold. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(sign -> sign == '\t' || sign == '\n' || sign >= ' ')
                .filter(sign -> (sign < 0xD800 || sign > 0xDFFF) && sign != 0xFFFE && sign != 0xFFFF)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}

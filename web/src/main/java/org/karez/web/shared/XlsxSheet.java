package org.karez.web.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.karez.shared.Csv;

/** A list as a workbook. What was written is sent on piece by piece, so that no list is ever whole in memory. */
final class XlsxSheet implements Sheet {

    private static final int PIECE = 1_000;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_767;
    private static final double WIDTH = 18;
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";

    private final Head head;
    private final Workbook book;
    private final Worksheet sheet;
    private int next;

    XlsxSheet(Head head, OutputStream out) throws IOException {
        this.head = head;
        book = new Workbook(out, "Karez", "1.0");
        String name = head.title().replaceAll("[\\[\\]*?/\\\\:]", " ");
        sheet = book.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length())));
        for (int i = 0; i < head.columns().size(); i++) {
            sheet.width(i, WIDTH * head.columns().get(i).width());
        }
        for (Fact fact : head.facts()) {
            text(next, 0, fact.what().title());
            sheet.style(next, 0).bold().set();
            text(next++, 1, head.text(fact.value()));
        }
        next++;
        for (int i = 0; i < head.columns().size(); i++) {
            text(next, i, head.columns().get(i).title());
            sheet.style(next, i).bold().set();
        }
        next++;
        sheet.freezePane(0, next);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.footer("&P / &N", Position.RIGHT);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof Number number) {
                sheet.value(next, i, number);
            } else if (cell instanceof Instant instant) {
                sheet.value(next, i, instant.atZone(head.spelling().zone()).toLocalDateTime());
                sheet.style(next, i).format(MOMENT).set();
            } else {
                text(next, i, head.text(cell));
            }
        }
        if (++next % PIECE == 0) {
            sheet.flush();
        }
    }

    /** A text is no formula; but whoever edits its cell makes it one. */
    private void text(int row, int column, String text) {
        String harmless = Csv.harmless(Sheet.plain(text));
        sheet.inlineString(row, column, harmless.substring(0, Math.min(LONGEST_CELL, harmless.length())));
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}

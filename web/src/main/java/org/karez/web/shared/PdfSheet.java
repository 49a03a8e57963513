package org.karez.web.shared;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A list for paper: A4 across, the head and the number of the page on each, every letter of the region's languages in the file. */
final class PdfSheet implements Sheet {

    private static final String FONT = "Noto Sans";

    /** Boxes of a page inherit nothing: each names its font. */
    private static final String STYLE = """
            @page { size: A4 landscape; margin: 20mm 12mm 16mm;
              @top-left { content: element(title); } @top-right { content: element(handling); }
              @bottom-left { content: element(origin); }
              @bottom-right { font: 8pt 'Noto Sans'; color: #59636e; content: counter(page) ' / ' counter(pages); } }
            body { margin: 0; font: 8pt/11pt 'Noto Sans'; color: #1f2328; }
            #title { position: running(title); font: 600 11pt 'Noto Sans'; }
            #handling { position: running(handling); font: 600 9pt 'Noto Sans'; text-align: right; }
            #origin { position: running(origin); font: 8pt 'Noto Sans'; color: #59636e; }
            dl { margin: 0 0 4mm; } dt { float: left; clear: left; width: 40mm; color: #59636e; } dd { margin: 0 0 0 40mm; word-wrap: break-word; }
            table { width: 100%; table-layout: fixed; border-collapse: collapse; -fs-table-paginate: paginate; }
            th { text-align: left; font-weight: 600; border-bottom: 0.6pt solid #59636e; padding: 1mm 1.5mm 1mm 0; }
            td { border-bottom: 0.3pt solid #d0d7de; padding: 0.8mm 1.5mm 0.8mm 0; vertical-align: top; word-wrap: break-word; }
            tr { page-break-inside: avoid; } .n { text-align: right; }
            """;

    private final Head head;
    private final OutputStream out;
    private final StringBuilder html = new StringBuilder(64 * 1024);

    PdfSheet(Head head, OutputStream out) {
        this.head = head;
        this.out = out;
        html.append("<html><head><title>").append(escaped(head.title())).append("</title><style>");
        html.append(STYLE).append("</style></head><body><div id=\"title\">").append(escaped(head.title()));
        html.append("</div><div id=\"handling\">").append(escaped(head.handling()));
        html.append("</div><div id=\"origin\">").append(escaped(origin(head))).append("</div><dl>");
        for (Fact fact : head.facts()) {
            html.append("<dt>").append(escaped(fact.what().title())).append("</dt><dd>");
            html.append(escaped(head.text(fact.value()))).append("&#160;</dd>");
        }
        html.append("</dl><table><colgroup>");
        int all = head.columns().stream().mapToInt(Column::width).sum();
        for (Column column : head.columns()) {
            html.append("<col style=\"width: ")
                    .append(100 * column.width() / all)
                    .append("%\"/>");
        }
        html.append("</colgroup><thead><tr>");
        head.columns()
                .forEach(column ->
                        html.append("<th>").append(escaped(column.title())).append("</th>"));
        html.append("</tr></thead><tbody>");
    }

    /** Who printed it, and when: the first two facts. */
    private static String origin(Head head) {
        return String.join(
                " · ",
                head.facts().stream()
                        .limit(2)
                        .map(fact -> head.text(fact.value()))
                        .toList());
    }

    @Override
    public void row(List<?> cells) {
        html.append("<tr>");
        for (Object cell : cells) {
            html.append(cell instanceof Number ? "<td class=\"n\">" : "<td>");
            html.append(escaped(head.text(cell))).append("</td>");
        }
        html.append("</tr>");
    }

    @Override
    public void close() throws IOException {
        html.append("</tbody></table></body></html>");
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html.toString(), null);
        // Nothing is fetched from anywhere, whatever a text says.
        builder.useUriResolver((base, address) -> null);
        font(builder, "NotoSans-Regular.ttf", 400);
        font(builder, "NotoSans-SemiBold.ttf", 600);
        builder.withProducer("Karez");
        builder.toStream(out);
        builder.run();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(
                () -> PdfSheet.class.getResourceAsStream("/org/karez/web/fonts/" + file),
                FONT,
                weight,
                FontStyle.NORMAL,
                true);
    }

    private static String escaped(String text) {
        return Sheet.plain(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

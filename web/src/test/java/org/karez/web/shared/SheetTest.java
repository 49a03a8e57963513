package org.karez.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.karez.web.shared.Sheet.Column;
import org.karez.web.shared.Sheet.Fact;
import org.karez.web.shared.Sheet.Head;
import org.karez.web.shared.Sheet.Spelling;
import org.karez.web.shared.Sheet.Word;

class SheetTest {

    private static final Instant AT = Instant.parse("2026-03-02T06:00:00Z");

    /** Letters of every language of the region, beside the Russian ones. */
    private static final String LETTERS = "Ғауһар Қайрат Өмір Үміт Һ і ң ӯ ӣ ҳ ҷ ў ң ә İlqar Şahin ğ ə ň ž";

    private final Head head = new Head(
            "Журнал и аудит",
            List.of(
                    new Fact(new Column("exported-by", "Выгрузил"), "Гульнара"),
                    new Fact(new Column("exported-at", "Когда"), new Word("2026-03-02T06:00:00Z", "02.03.2026"))),
            "H2",
            List.of(
                    new Column("at", "Время"),
                    new Column("event", "Что"),
                    new Column("label", "Объект", 3),
                    new Column("n", "№")),
            new Spelling(moment -> "02.03.2026 06:00 UTC", Object::toString, ZoneOffset.UTC));

    @Test
    void csvHoldsCodesForMachines() throws IOException {
        String csv = new String(file(ExportFormat.CSV, rows(1)), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\ufeffexported-by,Гульнара\r\nexported-at,2026-03-02T06:00:00Z\r\n")
                .contains("\r\nat,event,label,n\r\n2026-03-02T06:00:00Z,Viewed," + LETTERS + " 0,0\r\n");
    }

    @Test
    void xlsxHoldsTheReadersWordsAndRealNumbers() throws IOException {
        String xml = xlsx(rows(3));

        assertThat(xml).contains("Просмотр", LETTERS + " 2", "<v>2</v>").doesNotContain("Viewed<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 701", "-1", "@SUM(A1)", "\t=1", " =1", "\uFF1D1"})
    void whatLooksLikeAFormulaIsNone(String text) throws IOException {
        List<List<?>> row = List.of(List.of(AT, new Word("Viewed", "Просмотр"), text, 1));

        assertThat(new String(file(ExportFormat.CSV, row), StandardCharsets.UTF_8))
                .contains("'" + text);
        assertThat(xlsx(row)).contains("<t>&apos;" + text + "</t>").doesNotContain("<f>");
    }

    @Test
    void pdfIsA4WithEveryLetterAndTheNumberOfEachPage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(ExportFormat.PDF, rows(120)))) {
            Files.createDirectories(Path.of("target/exports"));
            pdf.save("target/exports/sheet.pdf");
            String text = new PDFTextStripper().getText(pdf);
            int pages = pdf.getNumberOfPages();

            assertThat(pages).isGreaterThan(2);
            assertThat(text)
                    .contains(
                            "Журнал и аудит",
                            "Гульнара",
                            "02.03.2026",
                            "H2",
                            LETTERS,
                            "1 / " + pages,
                            pages + " / " + pages)
                    .doesNotContain("#");
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isBetween(841f, 842.5f);
                assertThat(fonts(page)).isNotEmpty().allMatch(font -> font.contains("NotoSans"));
            }
        }
    }

    @Test
    void pdfTakesTextsAsTheyAre() throws IOException {
        List<List<?>> row = List.of(
                List.of(AT, new Word("x", "a\u0000b"), "<img src='http://example.org/x.png'/> & \"quoted\" \uD83D", 1));

        try (PDDocument pdf = Loader.loadPDF(file(ExportFormat.PDF, row))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("<img src='http", "& \"quoted\"");
        }
    }

    /** As many rows as an export may have, within the time that somebody waits. */
    @Test
    void theLargestPdfIsLaidOut() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(ExportFormat.PDF, rows(ExportFormat.PDF.getMost())))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(40);
        }
    }

    private static List<List<?>> rows(int count) {
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(List.of(AT, new Word("Viewed", "Просмотр"), LETTERS + " " + i, i));
        }
        return rows;
    }

    private byte[] file(ExportFormat format, List<List<?>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = Sheet.begin(format, head, out)) {
            for (List<?> row : rows) {
                sheet.row(row);
            }
        }
        return out.toByteArray();
    }

    private String xlsx(List<List<?>> rows) throws IOException {
        StringBuilder xml = new StringBuilder();
        Path file = Files.write(Files.createTempFile("sheet", ".xlsx"), file(ExportFormat.XLSX, rows));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                xml.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        // The library writes other letters than Latin ones by their numbers.
        return Pattern.compile("&#(x?)([0-9a-fA-F]+);")
                .matcher(xml)
                .replaceAll(sign -> Character.toString(
                        Integer.parseInt(sign.group(2), sign.group(1).isEmpty() ? 10 : 16)));
    }

    private static Set<String> fonts(PDPage page) throws IOException {
        Set<String> names = new TreeSet<>();
        for (var name : page.getResources().getFontNames()) {
            names.add(page.getResources().getFont(name).getName());
        }
        return names;
    }
}

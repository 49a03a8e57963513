package org.karez.micro;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.karez.export.ExportCheck;
import org.karez.export.ExportRefused;
import org.karez.export.ExportResult;
import org.karez.proof.Expected;

/** Checks an export of the trail; its last line is for programs, and the same in every language. */
final class VerifyExport {

    /** What begins the line for programs. */
    private static final String CODE = "karez-export: ";

    private final Path export;
    private final Expected expected;
    private final VerifyWords words;
    private final PrintStream out;

    VerifyExport(Path export, Expected expected, Locale locale, PrintStream out) {
        this.export = export;
        this.expected = expected;
        this.words = new VerifyWords(VerifyWords.OF_EXPORTS, locale);
        this.out = out;
    }

    int execute() throws IOException {
        ExportReport report = new ExportReport(words, expected, out);
        try {
            ExportResult result = ExportCheck.check(export, expected, report);
            report.end(result);
        } catch (ExportRefused e) {
            report.refused(e);
        } catch (OutOfMemoryError e) {
            // Bounds keep the parts of a file small; a subject that states more and more all the same is stopped by
            // this only.
            throw new FailureException(
                    "The check takes more memory than this Java machine may use: one subject of the export states too much."
                            + " To do: java -Xmx4g -jar karez.jar verify",
                    e);
        }
        String code = report.code();
        out.println(CODE + code);
        return code.equals(ExportReport.OK) ? Main.DONE : Main.FAILED;
    }
}

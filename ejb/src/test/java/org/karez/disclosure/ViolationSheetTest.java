package org.karez.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationSheetTest {

    private static final ViolationSheet SHEET =
            new ViolationSheet((key, arguments) -> arguments.length == 0 ? key : key + Arrays.toString(arguments));

    @Test
    void writesARowForEachViolation() throws Exception {
        assertThat(lines(new Violation(
                        ViolationKind.BAD_CODE, 7, 34, "report/report_code", "IRF", List.of("SAR", "STR"))))
                .containsExactly(
                        "disclosure.violation.line,disclosure.violation.column,disclosure.violation.path,"
                                + "disclosure.violation.kind,disclosure.violation.value,disclosure.violation.expected,"
                                + "disclosure.violation.mend",
                        "7,34,report/report_code,ViolationKind.BAD_CODE,IRF,SAR STR,"
                                + "\"disclosure.mend.BAD_CODE[report_code, IRF, SAR, STR]\"");
    }

    @Test
    void letsNoValueBecomeAFormula() throws Exception {
        for (String value : List.of("=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\uFF1D1")) {
            assertThat(cell(value)).as(value).startsWith("'");
        }
        assertThat(cell("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(cell("=a;\nb")).isEqualTo("\"'=a;\nb\"");
        assertThat(cell("1-2")).isEqualTo("1-2");
    }

    private static String cell(String value) throws Exception {
        String row = sheet(new Violation(ViolationKind.EMPTY_FILE, 0, 0, "p", value, List.of()));
        String from = row.substring(row.indexOf("ViolationKind.EMPTY_FILE,") + "ViolationKind.EMPTY_FILE,".length());
        return from.substring(0, from.indexOf(",,"));
    }

    private static String[] lines(Violation violation) throws Exception {
        return sheet(violation).split("\r\n");
    }

    private static String sheet(Violation violation) throws Exception {
        StringBuilder out = new StringBuilder();
        SHEET.write(List.of(violation), out);
        return out.toString();
    }
}

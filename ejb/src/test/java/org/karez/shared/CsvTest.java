package org.karez.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void quotesWhatWouldEndACell() throws IOException {
        assertThat(row("plain", "a,b", "a;b", "say \"no\"", "two\nlines", null, 5, ""))
                .isEqualTo("plain,\"a,b\",\"a;b\",\"say \"\"no\"\"\",\"two\nlines\",,5,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 701", "-5", "@cmd", "  =HYPERLINK(1)", "\t=1", "\uFF1D1", "\u00a0=1"})
    void disarmsWhatASpreadsheetWouldRun(String text) throws IOException {
        assertThat(row(text)).isEqualTo("'" + text + "\r\n");
    }

    private static String row(Object... cells) throws IOException {
        StringBuilder out = new StringBuilder();
        new Csv(out).row(Arrays.asList(cells));
        return out.toString();
    }
}

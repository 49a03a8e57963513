package org.karez.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCheckTest {

    @Test
    void findsEverythingThatIsWrong() throws Exception {
        SchemaCheck check = SchemaCheck.compile(Reports.own("country.xsd"));

        assertThat(check.check(Reports.open("broken.xml")))
                .filteredOn(violation -> violation.kind() != ViolationKind.REFUSED_VALUE)
                .extracting(Violation::kind, Violation::line, Violation::path, Violation::value, Violation::expected)
                .containsExactly(
                        tuple(ViolationKind.BAD_NUMBER, 3, "report/rentity_id", "seven", List.of("integer")),
                        tuple(ViolationKind.TOO_SHORT, 5, "report/report_code", "", List.of("2")),
                        tuple(ViolationKind.BAD_DATE, 6, "report/submission_date", "31.12.2025", List.of("dateTime")),
                        tuple(ViolationKind.BAD_CODE, 7, "report/currency_code_local", "TENGE", List.of("KZT", "USD")),
                        tuple(ViolationKind.UNKNOWN_ELEMENT, 8, "report/surprise", "", List.of("transaction")),
                        tuple(
                                ViolationKind.TOO_LONG,
                                10,
                                "report/transaction[1]/transactionnumber",
                                "0123456789A",
                                List.of("10")),
                        tuple(
                                ViolationKind.DATE_OUT_OF_RANGE,
                                11,
                                "report/transaction[1]/date_transaction",
                                "1697-02-01T00:00:00",
                                List.of("1753-01-01T00:00:00")),
                        tuple(
                                ViolationKind.NUMBER_OUT_OF_RANGE,
                                12,
                                "report/transaction[1]/amount_local",
                                "-5",
                                List.of("0")),
                        tuple(
                                ViolationKind.UNKNOWN_ELEMENT,
                                13,
                                "report/transaction[1]/t_from",
                                "",
                                List.of("transmode_code")),
                        tuple(
                                ViolationKind.TOO_LONG,
                                22,
                                "report/transaction[2]/transactionnumber",
                                "maxLength '9999' for type 'x'.",
                                List.of("10")),
                        tuple(
                                ViolationKind.BAD_NUMBER,
                                24,
                                "report/transaction[2]/amount_local",
                                "1,5",
                                List.of("decimal")));
    }

    @Test
    void tellsWhatIsMissingAndMalformed() throws Exception {
        SchemaCheck check = SchemaCheck.compile(Reports.own("country.xsd"));

        assertThat(check.check(Reports.of(Reports.around("<transaction><transactionnumber>1</transactionnumber>"
                        + "<date_transaction>2026-01-01T00:00:00</date_transaction><amount_local>1.005</amount_local>"
                        + "<transmode_code>A[1]' b</transmode_code></transaction>"
                        + "<transaction x=\"1\">text<transactionnumber>2</transactionnumber></transaction>"
                        + "<transaction><amount_local>1</amount_local></transaction>"))))
                .filteredOn(violation -> violation.kind() != ViolationKind.REFUSED_VALUE)
                .extracting(Violation::kind, Violation::path, Violation::expected)
                .containsExactly(
                        tuple(ViolationKind.TOO_MANY_DIGITS, "report/transaction[1]/amount_local", List.of("2")),
                        tuple(
                                ViolationKind.BAD_PATTERN,
                                "report/transaction[1]/transmode_code",
                                List.of("[a-zA-Z '-]*")),
                        tuple(ViolationKind.UNKNOWN_ATTRIBUTE, "report/transaction[2]", List.of()),
                        tuple(ViolationKind.UNEXPECTED_TEXT, "report/transaction[2]", List.of()),
                        tuple(ViolationKind.MISSING_ELEMENT, "report/transaction[2]", List.of("date_transaction")),
                        tuple(
                                ViolationKind.MISPLACED_ELEMENT,
                                "report/transaction[3]/amount_local",
                                List.of("transactionnumber")));
    }

    @Test
    void saysTheSameWhateverTheServerSpeaks() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            List<Violation> english =
                    SchemaCheck.compile(Reports.own("country.xsd")).check(Reports.open("broken.xml"));
            for (Locale locale : List.of(Locale.GERMAN, Locale.JAPANESE, Locale.SIMPLIFIED_CHINESE, new Locale("ru"))) {
                Locale.setDefault(locale);
                assertThat(SchemaCheck.compile(Reports.own("country.xsd")).check(Reports.open("broken.xml")))
                        .as(locale.toString())
                        .isEqualTo(english);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void keepsWhatItFoundBeforeTheReportBreaksOff() throws Exception {
        SchemaCheck check = SchemaCheck.compile(Reports.own("country.xsd"));

        assertThat(check.check(Reports.of("<report><rentity_id>x</rentity_id><oops")))
                .extracting(Violation::kind)
                .containsExactly(ViolationKind.BAD_NUMBER, ViolationKind.REFUSED_VALUE, ViolationKind.NOT_XML);
    }

    @Test
    void refusesAnotherKindOfDocument() throws Exception {
        SchemaCheck check = SchemaCheck.compile(Reports.own("country.xsd"));

        assertThat(check.check(Reports.of("<invoice/>")))
                .extracting(Violation::kind)
                .containsExactly(ViolationKind.NOT_GOAML);
    }

    @Test
    void stopsListingBeforeMemoryEnds() throws Exception {
        SchemaCheck check = SchemaCheck.compile(Reports.own("country.xsd"));
        String wrong = "<transaction/>".repeat(SchemaFindings.MAX_VIOLATIONS + 5);

        List<Violation> violations = check.check(Reports.of(Reports.around(wrong)));

        assertThat(violations).hasSize(SchemaFindings.MAX_VIOLATIONS + 1);
        assertThat(violations.get(SchemaFindings.MAX_VIOLATIONS).kind()).isEqualTo(ViolationKind.TOO_MANY);
    }

    @Test
    void findsAllViolationsOfTheStandardsExample() throws Exception {
        SchemaCheck check = SchemaCheck.compile(Reports.shared("goAMLSchema-5.0.2.xsd"));

        List<Violation> violations = check.check(new ByteArrayInputStream(Reports.shared("invalid-date.xml")));

        assertThat(violations).hasSize(659);
        Map<ViolationKind, Long> kinds = violations.stream()
                .collect(Collectors.groupingBy(Violation::kind, TreeMap::new, Collectors.counting()));
        assertThat(kinds).containsEntry(ViolationKind.BAD_CODE, 165L).containsEntry(ViolationKind.REFUSED_VALUE, 288L);
        assertThat(kinds).doesNotContainKeys(ViolationKind.OTHER, ViolationKind.NUMBER_OUT_OF_RANGE);
        assertThat(violations).allSatisfy(violation -> {
            assertThat(violation.path()).startsWith("report/");
            assertThat(violation.line()).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STR.xml", "SAR.xml", "AIF.xml", "ECDDT.xml", "TR.2079.200000309.xml", "TR.2079.200000310.xml"})
    void agreesWithTheStandardsValidReports(String file) throws Exception {
        SchemaCheck check = SchemaCheck.compile(Reports.shared("goAMLSchema-5.0.2.xsd"));

        assertThat(check.check(new ByteArrayInputStream(Reports.shared(file)))).isEmpty();
    }

    @Test
    void refusesASchemaThatHarms() throws Exception {
        String head = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>";
        assertRefused("", ViolationKind.EMPTY_FILE);
        assertRefused("PK\u0003\u0004rest", ViolationKind.ARCHIVE);
        assertRefused("not xml", ViolationKind.NOT_XML);
        assertRefused("<!DOCTYPE x [<!ENTITY a 'b'>]>" + head + "</xs:schema>", ViolationKind.DOCTYPE);
        assertRefused(head + "<xs:annotation>".repeat(200), ViolationKind.TOO_DEEP);
        assertRefused(head + "<xs:element name='invoice'/></xs:schema>", ViolationKind.NOT_GOAML_SCHEMA);
        assertRefused(head + "<xs:element name='report' type='nowhere'/></xs:schema>", ViolationKind.BAD_SCHEMA);
        for (String place : List.of("http://127.0.0.1:9/x.xsd", "file:///etc/passwd", "x.xsd")) {
            assertRefused(
                    head + "<xs:include schemaLocation='" + place + "'/><xs:element name='report'/></xs:schema>",
                    ViolationKind.BAD_SCHEMA);
        }
        assertRefused(
                head + "<xs:element name='report'><xs:complexType><xs:sequence>"
                        + "<xs:element name='a' maxOccurs='900000'/><xs:element name='b' maxOccurs='900000'/>"
                        + "</xs:sequence></xs:complexType></xs:element></xs:schema>",
                ViolationKind.BAD_SCHEMA);
        assertRefused("<!--" + " ".repeat(SchemaCheck.MAX_BYTES) + "-->", ViolationKind.TOO_BIG);
    }

    private static void assertRefused(String xsd, ViolationKind kind) {
        assertThatExceptionOfType(UnreadableFile.class)
                .as(xsd.substring(0, Math.min(160, xsd.length())))
                .isThrownBy(() -> SchemaCheck.compile(xsd.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refusal ->
                        assertThat(refusal.violations().get(0).kind()).isEqualTo(kind));
    }
}

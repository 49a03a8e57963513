package org.karez.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"transactions.xml", "activity.xml"})
    void agreesWithGoodReports(String file) throws Exception {
        assertThat(RuleCheck.check(Reports.open(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STR.xml", "SAR.xml", "AIF.xml", "ECDDT.xml", "TR.2079.200000309.xml", "TR.2079.200000310.xml"})
    void agreesWithTheStandardsValidReports(String file) throws Exception {
        assertThat(RuleCheck.check(new ByteArrayInputStream(Reports.shared(file))))
                .isEmpty();
    }

    @Test
    void findsEverythingThatIsWrong() throws Exception {
        assertThat(RuleCheck.check(Reports.open("broken.xml")))
                .extracting(Violation::kind, Violation::line, Violation::path, Violation::expected)
                .containsExactly(
                        tuple(ViolationKind.BAD_NUMBER, 3, "report/rentity_id", List.of("integer")),
                        tuple(ViolationKind.BAD_CODE, 4, "report/submission_code", List.of("E", "M")),
                        tuple(ViolationKind.BAD_DATE, 6, "report/submission_date", List.of("dateTime")),
                        tuple(ViolationKind.BAD_CODE, 7, "report/currency_code_local", List.of("ISO 4217")),
                        tuple(ViolationKind.MISSING_ELEMENT, 9, "report/transaction[1]", List.of("transmode_code")),
                        tuple(
                                ViolationKind.MISSING_ELEMENT,
                                9,
                                "report/transaction[1]",
                                List.of("t_to", "t_to_my_client")),
                        tuple(
                                ViolationKind.DATE_OUT_OF_RANGE,
                                11,
                                "report/transaction[1]/date_transaction",
                                List.of("1753-01-01T00:00:00")),
                        tuple(
                                ViolationKind.NUMBER_OUT_OF_RANGE,
                                12,
                                "report/transaction[1]/amount_local",
                                List.of("0")),
                        tuple(
                                ViolationKind.MISSING_ELEMENT,
                                14,
                                "report/transaction[1]/t_from/from_person",
                                List.of("last_name", "first_name")),
                        tuple(
                                ViolationKind.BAD_CODE,
                                15,
                                "report/transaction[1]/t_from/from_person/gender",
                                List.of("-", "F", "M")),
                        tuple(
                                ViolationKind.BAD_DATE,
                                16,
                                "report/transaction[1]/t_from/from_person/birthdate",
                                List.of("dateTime")),
                        tuple(
                                ViolationKind.BAD_CODE,
                                18,
                                "report/transaction[1]/t_from/from_country",
                                List.of("ISO 3166-1")),
                        tuple(
                                ViolationKind.MISSING_ELEMENT,
                                21,
                                "report/transaction[2]",
                                List.of("t_from", "t_from_my_client")),
                        tuple(
                                ViolationKind.MISSING_ELEMENT,
                                21,
                                "report/transaction[2]",
                                List.of("t_to", "t_to_my_client")),
                        tuple(ViolationKind.BAD_NUMBER, 24, "report/transaction[2]/amount_local", List.of("decimal")),
                        tuple(ViolationKind.MISSING_ELEMENT, 1, "report", List.of("report_code")));
    }

    @Test
    void asksForTheHeaderAndForSomethingToTell() throws Exception {
        assertThat(RuleCheck.check(Reports.of("<report/>")))
                .extracting(Violation::expected)
                .containsExactly(
                        List.of("rentity_id"),
                        List.of("submission_code"),
                        List.of("report_code"),
                        List.of("currency_code_local"),
                        List.of("submission_date", "report_date"),
                        List.of("transaction", "activity"));
    }

    @Test
    void measuresTexts() throws Exception {
        assertThat(RuleCheck.check(
                        Reports.of(Reports.around("<reason>" + "я".repeat(8_001) + "</reason><entity_reference>"
                                + "я".repeat(500) + "</entity_reference><activity><report_parties/></activity>"))))
                .extracting(Violation::kind, Violation::path, Violation::expected)
                .containsExactly(
                        tuple(ViolationKind.TOO_LONG, "report/reason", List.of("8000")),
                        tuple(ViolationKind.MISSING_ELEMENT, "report/activity", List.of("report_parties")));
    }

    @Test
    void findsMuchWrongInTheStandardsExample() throws Exception {
        assertThat(RuleCheck.check(new ByteArrayInputStream(Reports.shared("invalid-date.xml"))))
                .extracting(Violation::kind)
                .contains(ViolationKind.DATE_OUT_OF_RANGE, ViolationKind.BAD_CODE, ViolationKind.NUMBER_OUT_OF_RANGE);
    }
}

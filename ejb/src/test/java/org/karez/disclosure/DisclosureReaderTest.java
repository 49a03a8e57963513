package org.karez.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.karez.disclosure.Disclosure.Good;
import org.karez.disclosure.Disclosure.Participation;
import org.karez.disclosure.Disclosure.Relation;
import org.karez.disclosure.Disclosure.RelationKind;
import org.karez.disclosure.Disclosure.Side;
import org.karez.disclosure.Disclosure.Transaction;

class DisclosureReaderTest {

    @Test
    void readsTheHeader() throws Exception {
        Disclosure.Header header =
                DisclosureReader.read(Reports.open("transactions.xml")).header();

        assertThat(header.rentity()).isEqualTo("7");
        assertThat(header.reportCode()).isEqualTo("STR");
        assertThat(header.reference()).isEqualTo("TEST-1");
        assertThat(header.date()).isEqualTo(LocalDateTime.of(2026, 2, 3, 9, 0));
        assertThat(header.currency()).isEqualTo("KZT");
        assertThat(header.reason()).isEqualTo("Cash in small sums, wired on");
        assertThat(header.indicators()).containsExactly("STRUC", "CASH");
        assertThat(header.reportingPerson().names().get(0).last()).isEqualTo("Testova");
    }

    @Test
    void readsBothDirectionsOfATransaction() throws Exception {
        Disclosure disclosure = DisclosureReader.read(Reports.open("transactions.xml"));
        Transaction first = disclosure.transactions().get(0);

        assertThat(first.amount()).isEqualTo(new BigDecimal("1250000.10"));
        assertThat(first.date()).isEqualTo(LocalDateTime.of(2026, 2, 1, 10, 30));
        assertThat(first.line()).isEqualTo(15);
        Participation from = first.parties(Side.FROM).get(0);
        assertThat(disclosure.party(from.party()))
                .isSameAs(disclosure.accounts().get(0));
        assertThat(from.client()).isTrue();
        assertThat(from.country()).isEqualTo("KZ");
        assertThat(from.foreign())
                .isEqualTo(new Disclosure.ForeignAmount("USD", new BigDecimal("2500.00"), new BigDecimal("500.00004")));
        Participation to = first.parties(Side.TO).get(0);
        assertThat(to.client()).isFalse();
        assertThat(disclosure.party(to.party())).isInstanceOf(ReportedPerson.class);
        assertThat(first.parties(Side.CONDUCTOR)).hasSize(1);
    }

    @Test
    void readsATransactionWithoutDirection() throws Exception {
        Transaction second = DisclosureReader.read(Reports.open("transactions.xml"))
                .transactions()
                .get(1);

        assertThat(second.amount()).isEqualTo(new BigDecimal("0.01"));
        assertThat(second.parties()).extracting(Participation::side).containsExactly(Side.PARTY, Side.PARTY);
        assertThat(second.parties().get(0).suspected()).isTrue();
        assertThat(second.parties().get(0).significance()).isEqualTo(7);
    }

    @Test
    void bringsOnePersonTogetherThroughDocumentAndBirth() throws Exception {
        Disclosure disclosure = DisclosureReader.read(Reports.open("transactions.xml"));

        // The conductor ties the director (same names and birth date) to the signatory (same passport).
        ReportedPerson timur = disclosure.persons().get(0);
        assertThat(timur.appearances()).extracting(Disclosure.Appearance::line).hasSize(3);
        assertThat(timur.names())
                .extracting(ReportedPerson.Name::last)
                .contains("Primerov", "PRIMEROV", "Тимур Примеров");
        assertThat(timur.sex()).isEqualTo(ReportedPerson.Sex.MALE);
        assertThat(timur.documents()).hasSize(1);
    }

    @Test
    void keepsApartWhomOnlyAPlaceholderJoins() throws Exception {
        Disclosure disclosure = DisclosureReader.read(Reports.open("transactions.xml"));

        assertThat(disclosure.persons())
                .extracting(person -> person.names().get(0).first())
                .containsExactly("Timur", "Anna", "Boris");
    }

    @Test
    void keepsApartWhoeverContradictEachOther() throws Exception {
        String one = person(
                "<first_name>A</first_name><last_name>B</last_name><birthdate>1980-01-01</birthdate><id_number>12345</id_number>");
        String other = person(
                "<first_name>A</first_name><last_name>B</last_name><birthdate>1990-01-01</birthdate><id_number>12345</id_number>");

        assertThat(DisclosureReader.read(Reports.of(Reports.around(activity(one + other))))
                        .persons())
                .hasSize(2);
        assertThat(DisclosureReader.read(Reports.of(Reports.around(activity(one + one))))
                        .persons())
                .hasSize(1);
    }

    @Test
    void bringsOneAccountTogetherAndKeepsItsLastBalance() throws Exception {
        Disclosure disclosure = DisclosureReader.read(Reports.open("transactions.xml"));

        assertThat(disclosure.accounts()).hasSize(1);
        ReportedAccount account = disclosure.accounts().get(0);
        assertThat(account.appearances()).hasSize(2);
        assertThat(account.balance()).isEqualTo(new BigDecimal("20.5"));
        assertThat(account.balanceDate()).isEqualTo(LocalDate.of(2026, 2, 2));
        assertThat(account.status()).isEqualTo("A");
    }

    @Test
    void tellsWhoHoldsSignsAndDirects() throws Exception {
        Disclosure disclosure = DisclosureReader.read(Reports.open("transactions.xml"));

        assertThat(disclosure.relations())
                .extracting(Relation::kind)
                .containsExactly(RelationKind.DIRECTOR, RelationKind.HOLDER, RelationKind.SIGNATORY);
        Relation signatory = disclosure.relations().get(2);
        assertThat(signatory.primary()).isTrue();
        assertThat(signatory.role()).isEqualTo("AUTH");
        assertThat(disclosure.party(signatory.from()))
                .isSameAs(disclosure.accounts().get(0));
        assertThat(disclosure.party(signatory.to()))
                .isSameAs(disclosure.persons().get(0));
        assertThat(disclosure.entities().get(0).taxNumber()).isEqualTo("600700800900");
    }

    @Test
    void readsAnActivityWithItsGoods() throws Exception {
        Disclosure disclosure = DisclosureReader.read(Reports.open("activity.xml"));

        assertThat(disclosure.transactions()).isEmpty();
        assertThat(disclosure.activity()).hasSize(1);
        assertThat(disclosure.activity().get(0).reason()).isEqualTo("Sells gold for cash");
        assertThat(disclosure.relations()).hasSize(1);
        Good gold = disclosure.activityGoods().get(0);
        assertThat(gold.estimatedValue()).isEqualTo(new BigDecimal("1300000.25"));
        assertThat(gold.registered()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void losesNoDateItCannotRead() {
        String report = Reports.around("<transaction><date_transaction>yesterday</date_transaction></transaction>");

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> DisclosureReader.read(Reports.of(report)))
                .satisfies(refusal -> {
                    Violation violation = refusal.violations().get(0);
                    assertThat(violation.kind()).isEqualTo(ViolationKind.BAD_DATE);
                    assertThat(violation.path()).isEqualTo("report/transaction[1]/date_transaction");
                    assertThat(violation.value()).isEqualTo("yesterday");
                });
    }

    /** Counted in the files by another parser. */
    @ParameterizedTest
    @CsvSource({
        "STR.xml, STR, 2, 0, 0, 1, 0",
        "ECDDT.xml, ECDDT, 2, 0, 0, 1, 0",
        "SAR.xml, SAR, 1, 0, 0, 0, 0",
        "AIF.xml, AIF, 1, 0, 0, 0, 0",
        "TR.2079.200000309.xml, DPMSR, 1, 1, 0, 0, 1",
        "TR.2079.200000310.xml, DPMSR, 1, 1, 0, 0, 1"
    })
    void readsTheReportsOfTheStandardWholly(
            String file, String code, int persons, int entities, int accounts, int transactions, int goods)
            throws Exception {
        Disclosure disclosure = DisclosureReader.read(new ByteArrayInputStream(Reports.shared(file)));

        assertThat(disclosure.header().reportCode()).isEqualTo(code);
        assertThat(disclosure.persons()).hasSize(persons);
        assertThat(disclosure.entities()).hasSize(entities);
        assertThat(disclosure.accounts()).hasSize(accounts);
        assertThat(disclosure.transactions()).hasSize(transactions);
        assertThat(disclosure.activityGoods()).hasSize(goods);
    }

    @Test
    void namesEveryAppearanceOfALargerReport() throws Exception {
        Disclosure disclosure = DisclosureReader.read(new ByteArrayInputStream(Reports.shared("invalid-date.xml")));

        assertThat(disclosure.transactions()).hasSize(27);
        assertThat(disclosure.appearances().values().stream().filter(ReportedPerson.class::isInstance))
                .hasSize(41);
        assertThat(disclosure.appearances().values().stream().filter(ReportedEntity.class::isInstance))
                .hasSize(18);
        assertThat(disclosure.appearances().values().stream().filter(ReportedAccount.class::isInstance))
                .hasSize(17);
    }

    @Test
    void knowsTheSameFileAgain() throws IOException {
        byte[] report = Reports.own("transactions.xml");
        ReportFingerprint first = new ReportStream(new ByteArrayInputStream(report)).fingerprint();
        ReportStream read = new ReportStream(new ByteArrayInputStream(report));
        assertThat(read.readNBytes(100)).hasSize(100);

        assertThat(read.fingerprint()).isEqualTo(first);
        report[report.length - 1] = ' ';
        assertThat(new ReportStream(new ByteArrayInputStream(report)).fingerprint())
                .isNotEqualTo(first);
        assertThat(new ReportStream(Reports.of("")).fingerprint().sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static String activity(String parties) {
        return "<activity><report_parties>" + parties + "</report_parties></activity>";
    }

    private static String person(String fields) {
        return "<report_party><person>" + fields + "</person></report_party>";
    }
}

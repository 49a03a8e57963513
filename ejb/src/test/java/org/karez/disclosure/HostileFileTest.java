package org.karez.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What strangers send to harm a reader, or send by mistake: each is refused in a moment, by all three ways of reading. */
class HostileFileTest {

    private static SchemaCheck schema;

    @BeforeAll
    static void compile() throws Exception {
        schema = SchemaCheck.compile(Reports.own("country.xsd"));
    }

    @Test
    void refusesABillionLaughs() throws IOException {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE report [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        assertRefused(bytes(laughs + "]><report>&a29;</report>"), ViolationKind.DOCTYPE);
    }

    @Test
    void readsNoOtherFileAndCallsNobody() throws IOException {
        assertRefused(
                bytes("<!DOCTYPE report [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><report>&x;</report>"),
                ViolationKind.DOCTYPE);
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(200);
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            assertRefused(bytes("<!DOCTYPE report SYSTEM \"" + address + "\"><report/>"), ViolationKind.DOCTYPE);
            assertRefused(
                    bytes("<!DOCTYPE report [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]><report/>"),
                    ViolationKind.DOCTYPE);
            String hint =
                    "<report xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\""
                            + address + "\"/>";
            assertThat(schema.check(Reports.of(hint))).isNotEmpty();
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(listener::accept);
        }
    }

    @Test
    void refusesAnEntityThatNobodyDeclared() throws IOException {
        assertRefused(bytes("<report><reason>&nobody;</reason></report>"), ViolationKind.NOT_XML);
    }

    @Test
    void stopsAHundredMegabytes() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertKind(attempt(hundredMegabytes("<reason>x</reason>")), ViolationKind.TOO_BIG);
            assertThat(RuleCheck.check(hundredMegabytes("<!-- comment -->")))
                    .last()
                    .extracting(Violation::kind)
                    .isEqualTo(ViolationKind.TOO_BIG);
            assertKind(attempt(hundredMegabytes("one endless text ")), ViolationKind.TOO_BIG);
            assertKind(attempt(hundredMegabytes("<a")), ViolationKind.NOT_XML);
        });
    }

    @Test
    void refusesDeepNesting() throws IOException {
        assertRefused(bytes("<report>" + "<a>".repeat(100_000)), ViolationKind.TOO_DEEP);
    }

    @Test
    void staysQuickOnAPatternThatBacktracks() throws Exception {
        String xsd = new String(Reports.own("country.xsd"), StandardCharsets.UTF_8)
                .replace("[a-zA-Z '-]*", "[a-z]+(\\.[a-z]+)*@[a-z]+(\\.[a-z]+)*");
        SchemaCheck check = SchemaCheck.compile(xsd.getBytes(StandardCharsets.UTF_8));
        String report = Reports.around("<transaction><transactionnumber>1</transactionnumber>"
                + "<date_transaction>2026-01-01T00:00:00</date_transaction><amount_local>1</amount_local>"
                + "<transmode_code>" + "a.".repeat(30_000) + "</transmode_code></transaction>");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(check.check(Reports.of(report))).isNotEmpty());
    }

    @Test
    void staysQuickWhenEverybodyIsOnePerson() {
        String same = "<report_party><person><id_number>A12345</id_number><ssn>%d</ssn></person></report_party>";
        String unlike =
                "<report_party><person><id_number>A12345</id_number><birthdate>%d-01-01</birthdate></person></report_party>";
        StringBuilder parties = new StringBuilder();
        for (int i = 1_000; i < 3_000; i++) {
            parties.append(same.formatted(100_000 + i).repeat(5)).append(unlike.formatted(i));
        }
        String report = Reports.around("<activity><report_parties>" + parties + "</report_parties></activity>");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(DisclosureReader.read(Reports.of(report)).appearances())
                        .hasSize(12_000));
    }

    @Test
    void refusesMoreElementsThanMemoryShouldHold() throws IOException {
        assertKind(
                attempt(Reports.of("<report><transaction>" + "<a/>".repeat(ReportScanner.MAX_ELEMENTS))),
                ViolationKind.TOO_BIG);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertRefused(new byte[0], ViolationKind.EMPTY_FILE);
    }

    @Test
    void refusesAnArchive() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("report.xml"));
            zip.write(Reports.own("transactions.xml"));
        }
        assertRefused(archive.toByteArray(), ViolationKind.ARCHIVE);
    }

    @Test
    void refusesWhatIsNoXml() throws IOException {
        assertRefused(bytes("%PDF-1.7 and so on"), ViolationKind.NOT_XML);
        assertRefused(bytes("<report><rentity_id>1</report>"), ViolationKind.NOT_XML);
    }

    @Test
    void refusesAnotherKindOfXml() throws IOException {
        assertRefused(bytes("<html><body/></html>"), ViolationKind.NOT_GOAML);
        assertKind(attempt(Reports.of("<report><page/></report>")), ViolationKind.NOT_GOAML);
    }

    @Test
    void readsEveryEncodingThatIsTrulyDeclared() throws Exception {
        String report = Reports.around("<reason>Наличные</reason>");
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("windows-1251")}) {
            String declared = report.replace("UTF-8", charset.name().replace("UTF-16LE", "UTF-16"));
            String marked = charset.name().equals("UTF-16LE") ? "\uFEFF" + declared : declared;
            assertThat(DisclosureReader.read(new ByteArrayInputStream(marked.getBytes(charset)))
                            .header()
                            .reason())
                    .as(charset.name())
                    .isEqualTo("Наличные");
        }
        assertThat(DisclosureReader.read(Reports.of("\uFEFF" + report)).header().reason())
                .isEqualTo("Наличные");
    }

    @Test
    void refusesAnEncodingThatIsFalselyDeclared() throws IOException {
        byte[] cyrillic = Reports.around("<reason>Наличные</reason>").getBytes(Charset.forName("windows-1251"));
        assertKind(attempt(new ByteArrayInputStream(cyrillic)), ViolationKind.BAD_ENCODING);
        assertRefused(bytes("<?xml version=\"1.0\" encoding=\"no-such\"?><report/>"), ViolationKind.NOT_XML);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertRefused(byte[] file, ViolationKind kind) throws IOException {
        assertKind(attempt(new ByteArrayInputStream(file)), kind);
        assertThat(RuleCheck.check(new ByteArrayInputStream(file)))
                .last()
                .extracting(Violation::kind)
                .isEqualTo(kind);
        assertThat(schema.check(new ByteArrayInputStream(file)))
                .last()
                .extracting(Violation::kind)
                .isEqualTo(kind);
    }

    private static UnreadableFile attempt(InputStream report) throws IOException {
        try {
            DisclosureReader.read(report);
            throw new AssertionError("was read");
        } catch (UnreadableFile e) {
            return e;
        }
    }

    private static void assertKind(UnreadableFile refusal, ViolationKind kind) {
        assertThat(refusal.violations()).extracting(Violation::kind).containsExactly(kind);
    }

    private static InputStream hundredMegabytes(String repeated) {
        byte[] block = repeated.repeat(1_000).getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return given < 100L * 1024 * 1024 ? block[(int) (given++ % block.length)] : -1;
            }
        };
        return new SequenceInputStream(Reports.of("<report>"), endless);
    }
}

package org.karez.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.karez.export.ExportFlaw;
import org.karez.export.ExportResult;
import org.karez.export.WitnessSeen;
import org.karez.merkle.Checkpoint;
import org.karez.proof.Expected;
import org.karez.trail.Finding;
import org.karez.trail.FindingKind;

class ExportReportTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void listsWhatIsWrongAndKeepsTheFirstForPrograms() {
        ExportReport report = report(Locale.ENGLISH);
        UUID asset = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
        report.finding(new Finding(
                FindingKind.STATE_CHANGED, "ASSET", asset, "A-1 Flat\u001b[2J", 3, NOON, "status", "FROZEN", null));
        report.finding(new Finding(
                FindingKind.TILE_MISSING, "TREE", new UUID(0, 0), "", null, null, "tile:tile/0/003", null, null));
        report.end(new ExportResult(1, 3, 0, 0, 0, null, 0, List.of(), 2, false));

        assertThat(said()).isEqualTo("""
                FAULT  The record was changed without an entry (Asset, A-1 Flat?[2J, 00000000-0000-4000-8000-0000000000a1, entry 3, 2026-11-25 12:00:00 UTC, status)
                       should be: FROZEN; is: nothing
                FAULT  Hashes of the tree are missing (tile:tile/0/003)
                Findings: 2, of which are listed: 2
                """);
        assertThat(report.code()).isEqualTo("STATE_CHANGED ASSET 00000000-0000-4000-8000-0000000000a1 3 status");
    }

    @Test
    void saysInRussianWhatIsProven() {
        ExportReport report = report(RUSSIAN);
        Checkpoint last = new Checkpoint("karez.test/trail", 40, new byte[32]);
        List<WitnessSeen> witnesses = List.of(new WitnessSeen("key", "Министерство", 38, NOON, true));
        report.end(new ExportResult(7, 30, 12, 5, 4, last, 38, witnesses, 0, false));

        assertThat(said())
                .contains("Предметов: 7, записей: 30")
                .contains("охватывает записей: 40, корень 0000")
                .contains("Министерство (key): записей 38, видел 2026-11-25 12:00:00 UTC")
                .contains("не охваченных ею: 2")
                .contains("Нарушений в выгрузке не найдено");
        assertThat(report.code()).isEqualTo("OK");
    }

    @Test
    void bothLanguagesSayTheSame() {
        ResourceBundle english = ResourceBundle.getBundle(VerifyWords.OF_EXPORTS, Locale.ROOT);
        ResourceBundle russian = ResourceBundle.getBundle(VerifyWords.OF_EXPORTS, RUSSIAN);

        assertThat(russian.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .contains(Stream.of(ExportFlaw.values()).map(Enum::name).toArray(String[]::new));
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(placeholders(russian.getString(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getString(key))));
    }

    private ExportReport report(Locale locale) {
        return new ExportReport(
                new VerifyWords(VerifyWords.OF_EXPORTS, locale),
                Expected.nothing(),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static List<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}

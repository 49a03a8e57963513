package org.karez.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.karez.proof.ProofFlaw;
import org.karez.proof.Proofs;
import org.karez.proof.TriedProof;
import org.karez.proof.TriedProofs;

class VerifyTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private static Stream<TriedProof> tried() {
        return TriedProofs.all().stream();
    }

    @ParameterizedTest
    @MethodSource("tried")
    void endsWithTheCodeOfTheFirstFlaw(TriedProof proof) throws IOException {
        String[] options = Stream.concat(
                        proof.key().isEmpty() ? Stream.of() : Stream.of("--key", proof.key()),
                        Stream.concat(
                                Stream.of("--witnesses", String.valueOf(proof.witnesses())),
                                proof.witnessKeys().stream().flatMap(key -> Stream.of("--witness-key", key))))
                .toArray(String[]::new);
        String code = proof.code().isEmpty() ? "OK" : proof.code() + " " + proof.concerns();

        assertThat(verify(Locale.ENGLISH, proof.zip(), options))
                .isEqualTo(proof.code().isEmpty() ? 0 : 1);
        assertThat(said().lines().reduce((first, last) -> last)).contains(("karez-proof: " + code).strip());
    }

    @Test
    void tellsWhoDidWhatAndWhen() throws IOException {
        assertThat(verify(Locale.ENGLISH, Proofs.ofSubject(), "--key", Proofs.KEY))
                .isZero();

        assertThat(said())
                .contains("ok     Key of the log, as expected: karez.test/trail+1bf732e3+")
                .contains("ok     Entry 1 of Asset KZ-2026-0007, leaf 1 of the tree: 2026-11-21 10:01:00 UTC,"
                        + " Asset identified, by Айбек Оспанов (0f000000-0000-4000-8000-000000000001)")
                .contains("The proof holds");
    }

    @Test
    void tellsWhichKeyFollowedTheExpectedOne() throws IOException {
        byte[] proof = Proofs.ofSubjectUnderTheThirdKey();
        assertThat(verify(Locale.ENGLISH, proof, "--key", Proofs.OLDEST_KEY)).isZero();
        assertThat(said())
                .contains("handed over, signed by both: " + Proofs.OLDEST_KEY + " to " + Proofs.OLDER_KEY)
                .contains("handed over, signed by both: " + Proofs.OLDER_KEY + " to " + Proofs.KEY)
                .contains("Key of the log, which followed the expected one: " + Proofs.KEY);

        assertThat(verify(RUSSIAN, proof, "--key", Proofs.OLDEST_KEY)).isZero();
        assertThat(said()).contains("Ключ журнала, сменивший тот, что ожидался: " + Proofs.KEY);
    }

    @Test
    void speaksRussian() throws IOException {
        assertThat(verify(RUSSIAN, Proofs.ofSubject())).isZero();

        assertThat(said())
                .contains("Ключ журнала: karez.test/trail+1bf732e3+")
                .contains("Сравните его с тем")
                .contains("Доказательство верно")
                .endsWith("karez-proof: OK\n");
    }

    @Test
    void bothLanguagesSayTheSame() {
        ResourceBundle english = ResourceBundle.getBundle("org.karez.web.trail.verify", Locale.ROOT);
        ResourceBundle russian = ResourceBundle.getBundle("org.karez.web.trail.verify", RUSSIAN);

        assertThat(russian.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .contains(Stream.of(ProofFlaw.values()).map(Enum::name).toArray(String[]::new));
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(placeholders(russian.getString(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getString(key))));
    }

    @Test
    void refusesWhatItIsAskedWrongly() {
        for (List<String> words : List.of(
                List.of("verify"),
                List.of("verify", folder.resolve("none.zip").toString()),
                List.of("verify", "proof.zip", "--key", "no key"),
                List.of("verify", "proof.zip", "--key", Proofs.KYRGYZ),
                List.of("verify", "proof.zip", "--witness-key", Proofs.KEY),
                List.of("verify", "proof.zip", "--witnesses", "-1"),
                List.of("verify", "proof.zip", "another.zip"))) {
            PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
            assertThat(Main.execute(words, out, out)).as(words.toString()).isEqualTo(Main.MISUSED);
        }
    }

    private int verify(Locale locale, byte[] proof, String... options) throws IOException {
        Path file = Files.write(folder.resolve("proof.zip"), proof);
        List<String> words = Stream.concat(Stream.of("verify", file.toString()), Stream.of(options))
                .toList();
        return new Verify(Arguments.of(words), locale, new PrintStream(said, true, StandardCharsets.UTF_8)).execute();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static List<String> placeholders(String sentence) {
        return sentence.replaceAll("[^{}0-9]", " ")
                .lines()
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(word -> word.startsWith("{"))
                .sorted()
                .toList();
    }
}

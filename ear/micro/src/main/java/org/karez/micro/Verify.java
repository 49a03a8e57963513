package org.karez.micro;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.karez.export.ExportFile;
import org.karez.merkle.NotProven;
import org.karez.merkle.SignatureType;
import org.karez.merkle.VerifierKey;
import org.karez.proof.Expected;
import org.karez.proof.ProofCheck;
import org.karez.proof.ProofRefused;

/** Checks a proof or an export, and says so in the reader's language; its last line is for programs, and the same in every language. */
final class Verify {

    /** What begins the line for programs. */
    private static final String CODE = "karez-proof: ";

    private final Path proof;
    private final Expected expected;
    private final Locale locale;
    private final PrintStream out;

    Verify(Arguments arguments, Locale locale, PrintStream out) {
        this.proof = Path.of(arguments.file());
        List<VerifierKey> witnesses = new ArrayList<>();
        arguments.all(Option.WITNESS_KEY).forEach(text -> witnesses.add(key(text, SignatureType.COSIGNATURE)));
        this.expected = new Expected(
                arguments.last(Option.KEY).map(text -> key(text, SignatureType.ED25519)),
                witnesses,
                arguments.last(Option.WITNESSES).map(Verify::number).orElse(0));
        this.locale = locale;
        this.out = out;
    }

    int execute() {
        if (!Files.isRegularFile(proof)) {
            throw new MisuseException("There is no such file: " + proof);
        }
        try {
            return ExportFile.isExport(proof) ? new VerifyExport(proof, expected, locale, out).execute() : check();
        } catch (IOException e) {
            throw new FailureException("The file cannot be checked: " + e, e);
        }
    }

    private int check() throws IOException {
        VerifyReport report = new VerifyReport(new VerifyWords(VerifyWords.OF_PROOFS, locale), out);
        try {
            ProofCheck.check(proof, expected, report);
            report.end();
            out.println(CODE + "OK");
            return Main.DONE;
        } catch (ProofRefused e) {
            report.refused(e);
            out.println((CODE + e.flaw() + " " + VerifyWords.harmless(e.concerns())).strip());
            return Main.FAILED;
        }
    }

    private static VerifierKey key(String text, SignatureType type) {
        try {
            VerifierKey key = VerifierKey.parse(text);
            if (key.type() == type) {
                return key;
            }
        } catch (NotProven e) {
            throw new MisuseException("Not a public key (%s): %s".formatted(e.flaw(), text));
        }
        throw new MisuseException(
                "Not a key of a %s: %s".formatted(type == SignatureType.ED25519 ? "log" : "witness", text));
    }

    private static int number(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new MisuseException("Not a number of witnesses: " + text);
        }
    }
}

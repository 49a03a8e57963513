package org.karez.web.trail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.karez.proof.ProofManifest;
import org.karez.proof.ProofSubject;

/** The page that lies in every proof and tells, in both languages, what it proves, what it does not, and how to check it. */
final class ProofReadme {

    private ProofReadme() {}

    static byte[] of(ProofManifest manifest) {
        String page = VerifierPage.text("readme.html");
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        return page.replace("{{style-hash}}", VerifierPage.hash(style))
                .replace("{{entries}}", String.valueOf(manifest.entries()))
                .replace("{{origin}}", escaped(manifest.origin()))
                .replace("{{key}}", escaped(manifest.key()))
                .replace(
                        "{{earlier}}",
                        manifest.successions().isEmpty()
                                ? "–"
                                : manifest.successions().stream()
                                        .map(ProofReadme::earlier)
                                        .collect(Collectors.joining("<br>")))
                .replace("{{made}}", manifest.made().toString())
                .replace(
                        "{{witnesses}}",
                        manifest.witnesses().stream().map(ProofReadme::escaped).collect(Collectors.joining("<br>")))
                .replace(
                        "{{subjects}}",
                        manifest.subjects().stream().map(ProofReadme::subject).collect(Collectors.joining("<br>")))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The key that hands over, which the second line of a succession names. */
    private static String earlier(String succession) {
        return escaped(succession.lines().skip(1).findFirst().orElse(""));
    }

    private static String subject(ProofSubject subject) {
        int last = subject.first() + subject.entries() - 1;
        return escaped("%s · %s %s (%s): %d–%d"
                .formatted(
                        kind(subject, Locale.ENGLISH),
                        kind(subject, Locale.forLanguageTag("ru")),
                        subject.label(),
                        subject.id(),
                        subject.first(),
                        last));
    }

    private static String kind(ProofSubject subject, Locale language) {
        ResourceBundle words = VerifierPage.bundle("org.karez.web.text", language);
        String key = "SubjectKind." + subject.kind();
        return words.containsKey(key) ? words.getString(key) : subject.kind();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("{", "&#123;");
    }
}

package org.karez.web.trail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.karez.shared.CanonicalJson;

/**
 * The page {@code verify.html}, which checks proofs in a browser without any server: one file with its scripts, its looks and its words
 * in both languages inside. Its content policy names the hashes of script and style, and lets nothing else in and nothing out.
 */
final class VerifierPage {

    private static final List<String> SCRIPTS =
            List.of("archive.js", "hash.js", "ed25519.js", "inflate.js", "json.js", "note.js", "check.js", "page.js");

    private static final String EVENT = "event.";
    private static final String KIND = "SubjectKind.";

    private VerifierPage() {}

    /** The page, always the same in one release. */
    static byte[] bytes() {
        String script = SCRIPTS.stream()
                .map(name -> text("verifier/" + name))
                .collect(Collectors.joining("\n", "'use strict';\n(() => {\n", "\n})();\n"));
        String style = text("verifier/style.css");
        return text("verifier/page.html")
                .replace("{{script-hash}}", hash(script))
                .replace("{{style-hash}}", hash(style))
                .replace("{{style}}", style)
                .replace("{{words}}", words())
                .replace("{{script}}", script)
                .getBytes(StandardCharsets.UTF_8);
    }

    static String text(String name) {
        try (InputStream file = VerifierPage.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the pages say it, so that an event has one name everywhere. */
    private static String words() {
        // Nothing in it may end the element that it stands in.
        return CanonicalJson.text(Map.of("en", words(Locale.ENGLISH), "ru", words(Locale.forLanguageTag("ru"))))
                .replace("<", "\\u003c");
    }

    private static Map<String, Object> words(Locale language) {
        ResourceBundle pages = bundle("org.karez.web.text", language);
        ResourceBundle sentences = bundle("org.karez.web.trail.verify", language);
        return Map.of("events", part(pages, EVENT), "kinds", part(pages, KIND), "sentences", part(sentences, ""));
    }

    /** The words of that language, whatever the server's own is. */
    static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                name, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    private static Map<String, String> part(ResourceBundle bundle, String prefix) {
        Map<String, String> part = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> part.put(key.substring(prefix.length()), bundle.getString(key)));
        return part;
    }

    /** How a content policy names what stands inside the page. */
    static String hash(String inline) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.karez.web.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that officers of a journey bring along: the standard's samples where they are at hand, else small ones of our own. */
public final class Exhibits {

    private static final Path STANDARD = Path.of(System.getProperty("basedir", "."))
            .resolve("../../shared/data/goaml")
            .normalize();

    private Exhibits() {}

    /** The XSD of a country. */
    public static Path schema() {
        return sample("goAMLSchema-5.0.2.xsd", "country.xsd");
    }

    /** A report that the schema accepts. */
    public static Path report() {
        return sample("STR.xml", "transactions.xml");
    }

    /** A report that breaks it in several ways. */
    public static Path brokenReport() {
        return sample("invalid-date.xml", "broken.xml");
    }

    /** A scan with a name of its own. */
    public static Path scan(String name) {
        return write(name, ("%PDF-1.4\n% " + name + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Path sample(String standard, String own) {
        Path file = STANDARD.resolve(standard);
        if (Files.exists(file)) {
            return file;
        }
        try (InputStream bytes = Exhibits.class.getResourceAsStream("/org/karez/disclosure/" + own)) {
            return write(own, bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(String name, byte[] bytes) {
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("karez.test.work"), "exhibits"));
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

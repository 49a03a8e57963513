package org.karez.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reports that the tests read: our own small ones, and the standard's where the shared folder is at hand. */
final class Reports {

    private Reports() {}

    static byte[] own(String name) throws IOException {
        try (InputStream file = Reports.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return file.readAllBytes();
        }
    }

    static InputStream open(String name) throws IOException {
        return new ByteArrayInputStream(own(name));
    }

    static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] shared(String name) throws IOException {
        Path folder = Path.of(System.getProperty("basedir", "."))
                .resolve("../../shared/data/goaml")
                .normalize();
        assumeTrue(Files.isDirectory(folder), "skipped: " + folder + " is not at hand");
        return Files.readAllBytes(folder.resolve(name));
    }

    /** A minimal report around some elements. */
    static String around(String inner) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><report><rentity_id>7</rentity_id>"
                + "<submission_code>E</submission_code><report_code>STR</report_code>"
                + "<submission_date>2026-02-03T09:00:00</submission_date>"
                + "<currency_code_local>KZT</currency_code_local>" + inner + "</report>";
    }
}

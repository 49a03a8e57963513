package org.karez.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddDocumentTest {

    @Test
    void keepsTheNameAndDropsTheFolders() {
        assertThat(named("C:\\orders\\Постановление 12.pdf")).isEqualTo("Постановление 12.pdf");
        assertThat(named("../../etc/order.pdf")).isEqualTo("order.pdf");
        assertThat(named("a\r\nb.pdf")).isEqualTo("ab.pdf");
    }

    @Test
    void shortensTheNameButNotItsExtension() {
        assertThat(named("я".repeat(300) + ".pdf")).hasSize(200).endsWith("я.pdf");
        assertThat(named("n".repeat(300))).hasSize(200);
    }

    private static String named(String name) {
        return new AddDocument(UUID.randomUUID(), name, null).plainName();
    }
}

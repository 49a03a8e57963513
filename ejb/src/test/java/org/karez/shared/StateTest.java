package org.karez.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateTest {

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(new State().put("title", null).put("note", "").put("days", 0).map())
                .hasToString("{days=0}");
    }

    @Test
    void writesAmountsMomentsAndElementsInOneWay() {
        assertThat(new State()
                        .put("amount", Money.of("1250.50", "USD"))
                        .put("at", Instant.parse("2026-03-02T06:00:00.123456789Z"))
                        .put("day", LocalDate.parse("2026-03-02"))
                        .put("documents", List.of("a", "b"))
                        .map())
                .containsEntry("amount", "1250.5 USD")
                .containsEntry("at", "2026-03-02T06:00:00.123456Z")
                .containsEntry("day", "2026-03-02")
                .containsEntry("documents", "a; b");
    }

    @Test
    void tellsValuesOfALineApartWhateverTheyHold() {
        assertThat(State.line(
                        "a\",\"b", null, "\\\n\u0001", new BigDecimal("1E+3"), LocalDateTime.parse("2026-03-02T06:00")))
                .isEqualTo("[\"a\\\",\\\"b\",\"\",\"\\\\\\n\\u0001\",\"1000\",\"2026-03-02T06:00:00.000000\"]");
        assertThat(State.line("a", "b")).isNotEqualTo(State.line("a,b")).isNotEqualTo(State.line("a", "b", null));
    }

    @Test
    void digestsLinesWithTheirEnds() {
        assertThat(new LineDigest().hex()).isNull();
        assertThat(new LineDigest().add("a").add("b").hex()).isNotEqualTo(LineDigest.of("ab"));
        assertThat(LineDigest.of("ы"))
                .as("printf 'ы\\n' | sha256sum")
                .isEqualTo("c024046094da991dee0468f6e1e1285cfdc938b85c00b583dc37428d71ec22a3");
    }
}

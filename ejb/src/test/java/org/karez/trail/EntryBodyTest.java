package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.karez.shared.DomainEvent;
import org.karez.shared.Money;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

class EntryBodyTest {

    private static final UUID ASSET = UUID.fromString("0b8f7b0e-1111-4222-8333-444455556666");
    private static final UUID AUTHORITY = UUID.fromString("a0000000-0000-4000-8000-000000000001");
    private static final UUID OFFICER = UUID.fromString("0f000000-0000-4000-8000-000000000002");

    /** Stands for the events of the features: every kind of value that theirs have. */
    record Frozen(Subject subject, Map<String, String> state, Money amount, List<UUID> acts, int days, String note)
            implements DomainEvent {}

    private static EntryBody frozen() {
        Subject subject = new Subject(SubjectKind.ASSET, ASSET, AUTHORITY);
        Frozen event = new Frozen(
                subject,
                Map.of("status", "FROZEN", "description", "Счёт «Нур» №\u00a01"),
                Money.of("1250.5", "USD"),
                List.of(OFFICER),
                30,
                null);
        EntryBody entry = EntryBody.of(event, Instant.parse("2026-11-23T10:15:30.123456789Z"), OFFICER, AUTHORITY);
        return new EntryBody(
                subject,
                2,
                new byte[32],
                entry.at(),
                OFFICER,
                AUTHORITY,
                entry.event(),
                entry.details(),
                entry.state());
    }

    @Test
    void hasTheseBytesForEver() {
        assertThat(new String(frozen().bytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"at\":\"2026-11-23T10:15:30.123456Z\",\"authority\":\"a0000000-0000-4000-8000-000000000001\","
                                + "\"details\":{\"acts\":[\"0f000000-0000-4000-8000-000000000002\"],\"amount\":\"1250.50 USD\",\"days\":30},"
                                + "\"event\":\"EntryBodyTest.Frozen\",\"kind\":\"ASSET\",\"number\":2,"
                                + "\"officer\":\"0f000000-0000-4000-8000-000000000002\",\"owner\":\"a0000000-0000-4000-8000-000000000001\","
                                + "\"previous\":\"0000000000000000000000000000000000000000000000000000000000000000\","
                                + "\"state\":{\"description\":\"Счёт «Нур» №\u00a01\",\"status\":\"FROZEN\"},"
                                + "\"subject\":\"0b8f7b0e-1111-4222-8333-444455556666\",\"v\":1}");
    }

    @Test
    void statesPartsOnlyWhenThereAreAny() {
        EntryBody entry = frozen().with(Map.of("event:1", "[\"FREEZE\"]", "act:2", ""));

        assertThat(new String(entry.bytes(), StandardCharsets.UTF_8))
                .contains("\"parts\":{\"act:2\":\"\",\"event:1\":\"[\\\"FREEZE\\\"]\"},\"previous\":");
        assertThat(EntryBody.members(entry.bytes())).containsKey("parts");
        String none = new String(frozen().bytes(), StandardCharsets.UTF_8)
                .replace("\"previous\"", "\"parts\":{},\"previous\"");
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBody.members(none.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void hasThisHashForEver() {
        assertThat(HexFormat.of().formatHex(EntryBody.hash(frozen().bytes())))
                .isEqualTo("1fe983987816fe386d80205d61b944f2816e2294cfc8f53588963decfdae98fe");
    }
}

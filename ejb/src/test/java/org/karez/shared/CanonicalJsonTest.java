package org.karez.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void writesTheTextOfRfc8785WithTheShortestEscapes() {
        // Section 3.2.2: the member "string" of the example.
        assertThat(CanonicalJson.text("\u20ac$\u000F\nA'B\"\\\\\"/"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void writesTheWordsAndListsOfRfc8785() {
        assertThat(CanonicalJson.text(Map.of("literals", List.of(true, false), "numbers", List.of(0, -1, 333_333))))
                .isEqualTo("{\"literals\":[true,false],\"numbers\":[0,-1,333333]}");
        assertThat(CanonicalJson.text(Map.of("e", Map.of(), "l", List.of()))).isEqualTo("{\"e\":{},\"l\":[]}");
    }

    @Test
    void sortsMembersAsRfc8785Does() {
        // Section 3.2.3: by UTF-16 code units, so that the emoji comes before the last letter of the plane.
        Map<String, Object> members = new HashMap<>();
        members.put("\u20ac", "Euro Sign");
        members.put("\r", "Carriage Return");
        members.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        members.put("1", "One");
        members.put("\ud83d\ude00", "Emoji: Grinning Face");
        members.put("\u0080", "Control");
        members.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(CanonicalJson.text(members))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void refusesWhatHasNoCanonicalForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes("half \ud83d of a pair"));
    }

    @Test
    void readsBackWhatItWrote() {
        Map<String, Object> members = Map.of(
                "text",
                "Дело «Ғ»\t\"\\\b\f\n\r\u0001\u001f \ud83d\ude00",
                "list",
                List.of("", 1, true, Map.of("a", -5)),
                "map",
                Map.of());
        assertThat(CanonicalReader.members(CanonicalJson.bytes(members))).isEqualTo(members);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}{}",
                "{ }",
                "{\"a\":1 }",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,}",
                "{\"a\":01}",
                "{\"a\":-0}",
                "{\"a\":1.5}",
                "{\"a\":99999999999}",
                "{\"a\":null}",
                "{\"a\":tru}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\u000A\"}",
                "{\"a\":\"\\u000a\"}",
                "{\"a\":\"\\u000F\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"",
                "{\"a\":\"\\",
                "{\"a\"}",
            })
    void refusesEveryOtherSpelling(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalReader.members(bytes));
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalReader.members(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}));
    }

    @Test
    void refusesWhatNestsOnAndOn() {
        byte[] bytes = ("{\"a\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalReader.members(bytes));
    }
}

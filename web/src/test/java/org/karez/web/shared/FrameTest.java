package org.karez.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

    @Test
    void sendsBackToAPageOfTheApplication() {
        assertThat(Frame.local("/karez/asset/list.xhtml?q=a", "/karez")).isEqualTo("/karez/asset/list.xhtml?q=a");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/a\r\nSet-Cookie: x",
                "",
                "javascript:x"
            })
    void sendsNobodyElsewhere(String address) {
        assertThat(Frame.local(address, "")).isEqualTo("/");
    }
}

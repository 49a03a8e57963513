package org.karez.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final String PASSWORD = "семь колодцев";

    @Test
    void aHashIsOfItsPasswordAndNoOther() {
        String hash = PasswordHash.of(PASSWORD);

        assertThat(PasswordHash.verify(PASSWORD, hash)).isTrue();
        assertThat(PasswordHash.verify("семь колодцeв", hash)).isFalse();
        assertThat(PasswordHash.verify("", hash)).isFalse();
    }

    @Test
    void itTakesAsLongToGuessAsIsRecommendedWhetherOrNotThereIsAnAccount() {
        assertThat(PasswordHash.of(PASSWORD)).startsWith("PBKDF2WithHmacSHA512:210000:");
        assertThat(PasswordHash.NOBODY).startsWith("PBKDF2WithHmacSHA512:210000:");
    }

    @Test
    void twoOfOnePasswordDifferByTheirSalt() {
        String[] one = PasswordHash.of(PASSWORD, 1).split(":");
        String[] other = PasswordHash.of(PASSWORD, 1).split(":");

        assertThat(one[2]).isNotEqualTo(other[2]);
        assertThat(one[3]).isNotEqualTo(other[3]);
    }

    @Test
    void whatIsNoHashIsRefused() {
        assertThatThrownBy(() -> PasswordHash.verify(PASSWORD, "MD5:1:AA:BB"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

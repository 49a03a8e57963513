package org.karez.trail;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** The secrets by which the requests of witnesses are known: 256 random bits, of which only a hash is kept. */
final class WitnessToken {

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private WitnessToken() {}

    static String next() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Nobody guesses so many bits: a plain SHA-256 is enough. */
    static byte[] hash(String token) {
        return EntryBody.hash(token.getBytes(StandardCharsets.UTF_8));
    }
}

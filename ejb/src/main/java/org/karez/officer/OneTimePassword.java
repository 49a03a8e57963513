package org.karez.officer;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes first passwords: 80 random bits that can be read out over a telephone. */
final class OneTimePassword {

    /** Crockford's digits and letters: none can be taken for another. */
    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** Such as {@code 7k2m-x4tq-90ab-c3de}. */
    static String next() {
        String signs = RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(sign -> String.valueOf(SIGNS.charAt(sign)))
                .collect(Collectors.joining());
        return signs.replaceAll("(.{4})(?!$)", "$1-");
    }
}

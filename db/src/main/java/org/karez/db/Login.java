package org.karez.db;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/**
 * A database role and its password.
 *
 * @param user the name of the role
 * @param password its password, which never appears in a message
 */
public record Login(String user, String password) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public Login {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    /** A login with a password that nobody has to know: 192 random bits. */
    public static Login withRandomPassword(String user) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return new Login(user, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return user;
    }
}

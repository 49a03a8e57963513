package org.karez.officer;

/** Passwords for officers that tests put straight into the database. */
public final class Credentials {

    /** So few that it takes no time to sign in with them. */
    private static final int ITERATIONS = 1_000;

    private Credentials() {}

    /** What the database keeps of a password. */
    public static String hash(String password) {
        return PasswordHash.of(password, ITERATIONS);
    }
}

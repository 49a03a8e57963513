package org.karez.officer;

/** Passwords for officers that tests put straight into the database. */
public final class Credentials {

    private Credentials() {}

    /** What the database keeps of a password. */
    public static String hash(String password) {
        return PasswordHash.of(password);
    }
}

package org.karez.officer;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes passwords with the JDK's PBKDF2, in the format of Jakarta Security's {@code Pbkdf2PasswordHash}. Plain Java, because the
 * first administrators are entered without a server.
 */
final class PasswordHash {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    /** OWASP's minimum for SHA-512; the platform's default is 2,048. */
    private static final int ITERATIONS = 210_000;

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of no password: verified against when there is no account, so that its absence takes as long as a wrong password. */
    static final String NOBODY = of(Base64.getEncoder().encodeToString(random(KEY_BYTES)));

    private PasswordHash() {}

    /** A new hash, with a salt of its own. */
    static String of(String password) {
        return of(password, ITERATIONS);
    }

    /** A new hash that takes so long to guess; fewer iterations than usual are for passwords that everybody knows. */
    static String of(String password, int iterations) {
        byte[] salt = random(SALT_BYTES);
        byte[] key = derive(password, salt, iterations, KEY_BYTES);
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                ":", ALGORITHM, Integer.toString(iterations), base64.encodeToString(salt), base64.encodeToString(key));
    }

    /** Whether the hash is of that password. Takes as long for a wrong one. */
    static boolean verify(String password, String hash) {
        String[] parts = hash.split(":");
        if (parts.length != 4 || !parts[0].equals(ALGORITHM)) {
            throw new IllegalArgumentException("not a hash of " + ALGORITHM);
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] key = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(key, derive(password, salt, Integer.parseInt(parts[1]), key.length));
    }

    private static byte[] derive(String password, byte[] salt, int iterations, int bytes) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, bytes * 8);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}

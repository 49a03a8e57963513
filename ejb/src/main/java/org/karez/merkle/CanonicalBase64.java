package org.karez.merkle;

import java.util.Base64;

/** Base64 (RFC 4648, section 4) in the one spelling that encoding gives: with its padding, and no bits that mean nothing. */
final class CanonicalBase64 {

    private CanonicalBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Decodes, or refuses by that flaw. */
    static byte[] decode(String text, Flaw flaw) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw flaw.because(e, "not Base64");
        }
        // The JDK's decoder does without padding, and drops the bits that are left over.
        if (!encode(bytes).equals(text)) {
            throw flaw.because("Base64 in another spelling");
        }
        return bytes;
    }
}

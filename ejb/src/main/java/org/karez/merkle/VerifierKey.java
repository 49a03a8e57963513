package org.karez.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Set;

/**
 * The public key of a log or a witness, by which everybody verifies what it signed. Its text, such as
 * {@code example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k}, is what is handed around.
 */
public final class VerifierKey {

    /** What stands before an Ed25519 key in its DER encoding (RFC 8410). */
    private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The points of small order, without their sign: by them a signature can be made that verifies for many texts, or all. */
    private static final Set<String> WEAK = Set.of(
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");

    private final KeyText text;
    private final PublicKey key;

    private VerifierKey(KeyText text) {
        this.text = text;
        this.key = decoded(text.key());
    }

    /**
     * The key of a name.
     *
     * @param publicKey its 32 bytes (RFC 8032, section 5.1.5)
     */
    static VerifierKey of(String name, SignatureType type, byte[] publicKey) {
        return new VerifierKey(new KeyText(name, KeyText.id(name, type, publicKey), type, publicKey));
    }

    /**
     * The key of a text.
     *
     * @throws NotProven when it is no key's, saying why
     */
    public static VerifierKey parse(String text) {
        KeyText parsed = KeyText.parse(text);
        VerifierKey key = of(parsed.name(), parsed.type(), parsed.key());
        if (key.id() != parsed.id()) {
            throw Flaw.KEY_ID.because("%08x instead of %08x", parsed.id(), key.id());
        }
        return key;
    }

    public String name() {
        return text.name();
    }

    /** What it verifies. */
    public SignatureType type() {
        return text.type();
    }

    /** Distinguishes keys of one name. It is short: only a signature that verifies says that it was this key. */
    public int id() {
        return text.id();
    }

    /** The same, as it stands in the key's text: eight hexadecimal digits. */
    public String idText() {
        return "%08x".formatted(id());
    }

    /** The text that is handed around. */
    public String text() {
        return text.format();
    }

    /** Whether the signature says that it was made by this key. */
    public boolean isNamedBy(NoteSignature signature) {
        return signature.keyId() == id() && signature.name().equals(name());
    }

    /** @throws NotProven when the signature is not one of this key for the text of a note */
    void verify(String noteText, NoteSignature signature) {
        String signed = noteText;
        byte[] bytes = signature.bytes();
        if (type() == SignatureType.COSIGNATURE) {
            Cosignature cosignature = Cosignature.of(signature);
            signed = Cosignature.message(cosignature.time(), noteText);
            bytes = cosignature.signature();
        }
        if (!verifies(signed, bytes)) {
            throw Flaw.SIGNATURE_WRONG.because("of %s", text());
        }
    }

    private boolean verifies(String signed, byte[] bytes) {
        try {
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(signed.getBytes(StandardCharsets.UTF_8));
            return verification.verify(bytes);
        } catch (SignatureException e) {
            // Not even of the form of a signature.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    private static PublicKey decoded(byte[] publicKey) {
        byte[] unsigned = publicKey.clone();
        unsigned[unsigned.length - 1] &= 0x7f;
        if (WEAK.contains(HexFormat.of().formatHex(unsigned))) {
            throw Flaw.KEY_WEAK.because("of small order");
        }
        byte[] der = ByteBuffer.allocate(DER.length + publicKey.length)
                .put(DER)
                .put(publicKey)
                .array();
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
            // Only now it is checked that the bytes are a point of the curve.
            Signature.getInstance("Ed25519").initVerify(key);
            return key;
        } catch (GeneralSecurityException e) {
            throw Flaw.KEY_WEAK.because(e, "not a point of the curve");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && text().equals(key.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
